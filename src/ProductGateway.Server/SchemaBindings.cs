using System.Text.Json;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.TypeSystem.Scalars;

// What the text of the schema cannot say. A field that code answers, and only when it is selected, stands here too:
// [assembly: BindResolver("Type.field")]. Fields of root types and fields with arguments need no line.
[assembly: BindScalar<decimal, DecimalCoercion>("Decimal")]
[assembly: BindScalar<DateTimeOffset, DateTimeCoercion>("DateTime")]
[assembly: BindScalar<string, UrlCoercion>("URL")]
[assembly: BindScalar<Guid, UuidCoercion>("UUID")]
[assembly: BindScalar<JsonElement, JsonCoercion>("JSON")]

// What SuperOffice's lists lack: read by id when a product came from a list.
[assembly: BindResolver("SuperOfficeProduct.unmapped")]
[assembly: BindResolver("SuperOfficeProduct.rights")]
[assembly: BindResolver("SuperOfficeProduct.rule")]
[assembly: BindResolver("SuperOfficeProduct.extraInfo")]
[assembly: BindResolver("SuperOfficeProduct.rawExtraInfo")]
[assembly: BindResolver("SuperOfficeProduct.inStock")]
[assembly: BindResolver("SuperOfficeProduct.tableRight")]
[assembly: BindResolver("SuperOfficeProduct.fieldProperties")]

// What another vendor answers.
[assembly: BindResolver("SuperOfficeProduct.erpProduct")]
[assembly: BindResolver("FinagoProduct.crmProducts")]
