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
    /// <summary>Cheap: runs on every edited node. A name of one word may be another one for a contract.</summary>
    public static bool IsCandidate(SyntaxNode node)
        => node is TypeDeclarationSyntax { BaseList: { } bases } && bases.Types.Any(type => type.Type is IdentifierNameSyntax || ContractName(type.Type) is not null);

    /// <summary>One for each contract in the base list.</summary>
    public static EquatableArray<Implementation> Of(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var declaration = (TypeDeclarationSyntax)context.Node;
        var model = context.SemanticModel;
        var contracts = declaration.BaseList!.Types
            .Select(@base => Unaliased(@base.Type, model, cancellation))
            .Where(@base => ContractName(@base) is not null && ModelOf(@base, model).GetTypeInfo(@base, cancellation).Type is null or IErrorTypeSymbol)
            .ToArray();
        if (contracts.Length == 0 || model.GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol type) return default;
        var withNullability = model.GetNullableContext(declaration.SpanStart).AnnotationsEnabled();
        var methods = MethodsOf(type).Select(method => ImplementedMethod.Of(method, withNullability)).ToEquatableArray();
        return contracts
            .Select(contract => new Implementation(
                ContractName(contract)!, ArgumentsOf(contract, ModelOf(contract, model)), type.Name, type.TypeKind == TypeKind.Interface, methods))
            .ToEquatableArray();
    }

    /// <summary>
    /// What <c>using Queries = Shop.Types.IQueryResolvers;</c> says for <c>Queries</c>, in this file or for all. Only the text is there to tell: what
    /// it means is no symbol yet, so the compiler finds nothing behind the name.
    /// </summary>
    private static TypeSyntax Unaliased(TypeSyntax type, SemanticModel model, CancellationToken cancellation)
    {
        if (type is not IdentifierNameSyntax { Identifier.Text: var name } || ContractName(type) is not null) return type;
        if (model.GetTypeInfo(type, cancellation).Type is not (null or IErrorTypeSymbol)) return type;
        var here = type.SyntaxTree.GetRoot(cancellation).DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>();
        var everywhere = model.Compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot(cancellation) is CompilationUnitSyntax unit ? unit.Usings : default)
            .Where(directive => directive.GlobalKeyword.RawKind != 0);
        return here.Concat(everywhere).FirstOrDefault(directive => directive.Alias?.Name.Identifier.Text == name)?.NamespaceOrType ?? type;
    }

    private static SemanticModel ModelOf(SyntaxNode node, SemanticModel model)
        => node.SyntaxTree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(node.SyntaxTree);

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
