namespace ProductGateway.GraphQL;

/// <summary>Every code that the engine puts into <c>extensions.code</c>. Clients see the SCREAMING_SNAKE text of <see cref="ErrorCodes.Text"/>.</summary>
public enum ErrorCode
{
    /// <summary>The document is not GraphQL. <c>GRAPHQL_PARSE_FAILED</c></summary>
    Syntax,

    /// <summary>The document breaks a rule of chapter 5. <c>GRAPHQL_VALIDATION_FAILED</c></summary>
    Validation,

    /// <summary>A variable does not fit its type. <c>BAD_USER_INPUT</c></summary>
    BadUserInput,

    /// <summary>No operation, or no single one, answers to the given name. <c>OPERATION_RESOLUTION_FAILURE</c></summary>
    OperationResolution,

    /// <summary>The schema breaks a rule of chapter 3. Only at start-up. <c>SCHEMA_UNSOUND</c></summary>
    SchemaUnsound,

    /// <summary>A resolver gave null where the schema promises a value. <c>NON_NULL_VIOLATION</c></summary>
    NonNullViolation,

    /// <summary>The HTTP request is not a GraphQL request. <c>BAD_REQUEST</c></summary>
    BadRequest,

    /// <summary>The method is not served here. <c>METHOD_NOT_ALLOWED</c></summary>
    MethodNotAllowed,

    /// <summary>No media type that the client accepts can be produced. <c>NOT_ACCEPTABLE</c></summary>
    NotAcceptable,

    /// <summary>The body is not <c>application/json</c>. <c>UNSUPPORTED_MEDIA_TYPE</c></summary>
    UnsupportedMediaType,

    /// <summary>The body of the request or of its answer is longer than allowed. <c>PAYLOAD_TOO_LARGE</c></summary>
    PayloadTooLarge,

    /// <summary>A document has more than <see cref="Limits.MaxTokens"/>. <c>TOKEN_LIMIT_EXCEEDED</c></summary>
    TokenLimit,

    /// <summary>A document or its variables nest deeper than <see cref="Limits.MaxRecursion"/>. <c>RECURSION_LIMIT_EXCEEDED</c></summary>
    RecursionLimit,

    /// <summary>An operation is deeper than <see cref="Limits.MaxDepth"/>. <c>DEPTH_LIMIT_EXCEEDED</c></summary>
    DepthLimit,

    /// <summary>An operation selects more than <see cref="Limits.MaxFields"/>. <c>FIELD_LIMIT_EXCEEDED</c></summary>
    FieldLimit,

    /// <summary>An operation selects more than <see cref="Limits.MaxRootFields"/>. <c>ROOT_FIELD_LIMIT_EXCEEDED</c></summary>
    RootFieldLimit,

    /// <summary>An operation has more than <see cref="Limits.MaxAliases"/>. <c>ALIAS_LIMIT_EXCEEDED</c></summary>
    AliasLimit,

    /// <summary>A place has more than <see cref="Limits.MaxDirectivesPerLocation"/>. <c>DIRECTIVE_LIMIT_EXCEEDED</c></summary>
    DirectiveLimit,

    /// <summary>A document has more than <see cref="Limits.MaxFragments"/>. <c>FRAGMENT_LIMIT_EXCEEDED</c></summary>
    FragmentLimit,

    /// <summary>A mutation has more than <see cref="Limits.MaxCreates"/>. <c>CREATE_LIMIT_EXCEEDED</c></summary>
    CreateLimit,

    /// <summary>A list has more than <see cref="Limits.MaxListInput"/>. <c>LIST_INPUT_LIMIT_EXCEEDED</c></summary>
    ListInputLimit,

    /// <summary>An operation nests more than <see cref="Limits.MaxIntrospectionDepth"/>. <c>INTROSPECTION_DEPTH_LIMIT_EXCEEDED</c></summary>
    IntrospectionDepthLimit,

    /// <summary>A document has more errors than <see cref="Limits.MaxErrors"/>. <c>ERROR_LIMIT_EXCEEDED</c></summary>
    ErrorLimit,

    /// <summary>An answer would be deeper than any may be. <c>ANSWER_DEPTH_LIMIT_EXCEEDED</c></summary>
    AnswerDepthLimit,

    /// <summary>An answer would cost more fields and list items than any may. <c>ANSWER_SIZE_LIMIT_EXCEEDED</c></summary>
    AnswerSizeLimit,

    /// <summary>The caller went away before the field was resolved. <c>CANCELLED</c></summary>
    Cancelled,

    /// <summary>The document asks for the schema, which is not told here. <c>INTROSPECTION_DISABLED</c></summary>
    IntrospectionDisabled,

    /// <summary>Registered documents only are run, and this is none. <c>DOCUMENT_NOT_TRUSTED</c></summary>
    DocumentNotTrusted,

    /// <summary>No registered document has the id; its text may be sent. <c>PERSISTED_QUERY_NOT_FOUND</c></summary>
    PersistedQueryNotFound,

    /// <summary>The time that one execution may take was up before the field was resolved. <c>EXECUTION_TIMEOUT</c></summary>
    ExecutionTimeout,

    /// <summary>As much is executed as may be at once, and as much waits. <c>OVERLOADED</c></summary>
    Overloaded,

    /// <summary>The caller has used what he may in a minute. <c>RATE_LIMIT_EXCEEDED</c></summary>
    RateLimit,

    /// <summary>A connection has as many operations running as it may. <c>OPERATION_LIMIT_EXCEEDED</c></summary>
    OperationLimit,

    /// <summary>A page of another site may not connect. <c>ORIGIN_NOT_ALLOWED</c></summary>
    OriginNotAllowed,

    /// <summary>Who asks has not said who it is, or not so that it can be believed. <c>UNAUTHENTICATED</c></summary>
    Unauthenticated,

    /// <summary>Who asks has shown something that nobody can check now. <c>AUTHORITY_UNAVAILABLE</c></summary>
    AuthorityUnavailable,

    /// <summary>Who asks may not have the field. <c>FORBIDDEN</c></summary>
    Forbidden,

    /// <summary>A fault of ours; the log has it under the trace id. <c>INTERNAL</c></summary>
    Internal,
}
