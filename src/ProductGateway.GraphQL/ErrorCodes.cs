namespace ProductGateway.GraphQL;

/// <summary>The text of each <see cref="ErrorCode"/>: stable, for programs.</summary>
public static class ErrorCodes
{
    /// <summary>What stands in <c>extensions.code</c>.</summary>
    public static string Text(ErrorCode code) => code switch
    {
        ErrorCode.Syntax => "GRAPHQL_PARSE_FAILED",
        ErrorCode.Validation => "GRAPHQL_VALIDATION_FAILED",
        ErrorCode.BadUserInput => "BAD_USER_INPUT",
        ErrorCode.OperationResolution => "OPERATION_RESOLUTION_FAILURE",
        ErrorCode.SchemaUnsound => "SCHEMA_UNSOUND",
        ErrorCode.NonNullViolation => "NON_NULL_VIOLATION",
        ErrorCode.BadRequest => "BAD_REQUEST",
        ErrorCode.MethodNotAllowed => "METHOD_NOT_ALLOWED",
        ErrorCode.NotAcceptable => "NOT_ACCEPTABLE",
        ErrorCode.UnsupportedMediaType => "UNSUPPORTED_MEDIA_TYPE",
        ErrorCode.PayloadTooLarge => "PAYLOAD_TOO_LARGE",
        ErrorCode.TokenLimit => "TOKEN_LIMIT_EXCEEDED",
        ErrorCode.RecursionLimit => "RECURSION_LIMIT_EXCEEDED",
        ErrorCode.DepthLimit => "DEPTH_LIMIT_EXCEEDED",
        ErrorCode.FieldLimit => "FIELD_LIMIT_EXCEEDED",
        ErrorCode.RootFieldLimit => "ROOT_FIELD_LIMIT_EXCEEDED",
        ErrorCode.AliasLimit => "ALIAS_LIMIT_EXCEEDED",
        ErrorCode.DirectiveLimit => "DIRECTIVE_LIMIT_EXCEEDED",
        ErrorCode.FragmentLimit => "FRAGMENT_LIMIT_EXCEEDED",
        ErrorCode.CreateLimit => "CREATE_LIMIT_EXCEEDED",
        ErrorCode.ListInputLimit => "LIST_INPUT_LIMIT_EXCEEDED",
        ErrorCode.IntrospectionDepthLimit => "INTROSPECTION_DEPTH_LIMIT_EXCEEDED",
        ErrorCode.ErrorLimit => "ERROR_LIMIT_EXCEEDED",
        ErrorCode.AnswerDepthLimit => "ANSWER_DEPTH_LIMIT_EXCEEDED",
        ErrorCode.AnswerSizeLimit => "ANSWER_SIZE_LIMIT_EXCEEDED",
        ErrorCode.Cancelled => "CANCELLED",
        ErrorCode.IntrospectionDisabled => "INTROSPECTION_DISABLED",
        ErrorCode.DocumentNotTrusted => "DOCUMENT_NOT_TRUSTED",
        ErrorCode.PersistedQueryNotFound => "PERSISTED_QUERY_NOT_FOUND",
        ErrorCode.ExecutionTimeout => "EXECUTION_TIMEOUT",
        ErrorCode.Overloaded => "OVERLOADED",
        ErrorCode.RateLimit => "RATE_LIMIT_EXCEEDED",
        ErrorCode.OperationLimit => "OPERATION_LIMIT_EXCEEDED",
        ErrorCode.OriginNotAllowed => "ORIGIN_NOT_ALLOWED",
        ErrorCode.Unauthenticated => "UNAUTHENTICATED",
        ErrorCode.AuthorityUnavailable => "AUTHORITY_UNAVAILABLE",
        ErrorCode.Forbidden => "FORBIDDEN",
        _ => "INTERNAL",
    };
}
