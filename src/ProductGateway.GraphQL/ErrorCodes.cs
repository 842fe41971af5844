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
        ErrorCode.Cancelled => "CANCELLED",
        ErrorCode.IntrospectionDisabled => "INTROSPECTION_DISABLED",
        ErrorCode.DocumentNotTrusted => "DOCUMENT_NOT_TRUSTED",
        ErrorCode.PersistedQueryNotFound => "PERSISTED_QUERY_NOT_FOUND",
        ErrorCode.ExecutionTimeout => "EXECUTION_TIMEOUT",
        ErrorCode.Overloaded => "OVERLOADED",
        ErrorCode.OperationLimit => "OPERATION_LIMIT_EXCEEDED",
        ErrorCode.OriginNotAllowed => "ORIGIN_NOT_ALLOWED",
        _ => "INTERNAL",
    };
}
