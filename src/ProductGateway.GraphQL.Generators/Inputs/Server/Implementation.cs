using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProductGateway.GraphQL.Generators.Model;

namespace ProductGateway.GraphQL.Generators.Inputs.Server;

/// <summary>A type that says it implements a contract of resolvers, and the methods that it has for it.</summary>
/// <param name="Contract">The contract's name, such as <c>IQueryResolvers</c>.</param>
/// <param name="TypeArguments">Of the contract: the types of events.</param>
/// <param name="Name">Of the type.</param>
/// <param name="IsOpen">True for an interface, whose implementations are elsewhere: nothing can be said about it.</param>
/// <param name="Methods">Its own and inherited ones.</param>
internal sealed record Implementation(
    string Contract, EquatableArray<string> TypeArguments, string Name, bool IsOpen, EquatableArray<ImplementedMethod> Methods)
{
    /// <summary>Cheap: runs on every edited node.</summary>
    public static bool IsCandidate(SyntaxNode node)
        => node is TypeDeclarationSyntax { BaseList: { } bases } && bases.Types.Any(type => ContractName(type.Type) is not null);

    /// <summary>One for each contract in the base list.</summary>
    public static EquatableArray<Implementation> Of(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var declaration = (TypeDeclarationSyntax)context.Node;
        if (context.SemanticModel.GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol type) return default;
        var withNullability = context.SemanticModel.GetNullableContext(declaration.SpanStart).AnnotationsEnabled();
        var methods = MethodsOf(type).Select(method => ImplementedMethod.Of(method, withNullability)).ToEquatableArray();
        return declaration.BaseList!.Types
            .Select(@base => @base.Type)
            .Where(@base => ContractName(@base) is not null && context.SemanticModel.GetTypeInfo(@base, cancellation).Type is IErrorTypeSymbol)
            .Select(@base => new Implementation(
                ContractName(@base)!, ArgumentsOf(@base, context.SemanticModel), type.Name, type.TypeKind == TypeKind.Interface, methods))
            .ToEquatableArray();
    }

    // Contracts are generated, so they are no symbols yet: their names in the base list are all there is. A name that is known is somebody else's.
    private static string? ContractName(TypeSyntax type)
    {
        var name = Simple(type)?.Identifier.Text ?? "";
        return name.StartsWith("I", StringComparison.Ordinal) && name.EndsWith("Resolvers", StringComparison.Ordinal) ? name : null;
    }

    private static EquatableArray<string> ArgumentsOf(TypeSyntax type, SemanticModel model)
        => Simple(type) is GenericNameSyntax generic
            ? generic.TypeArgumentList.Arguments.Select(argument => ImplementedMethod.NameOf(model.GetTypeInfo(argument).Type)).ToEquatableArray()
            : default;

    private static SimpleNameSyntax? Simple(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        SimpleNameSyntax simple => simple,
        _ => null,
    };

    private static IEnumerable<IMethodSymbol> MethodsOf(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var method in current.GetMembers().OfType<IMethodSymbol>())
            {
                if (method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation) yield return method;
            }
        }
    }
}
