using System.Net.Http.Headers;

namespace ProductGateway.Connectors;

/// <summary>By what a vendor can find one call again, however often it is sent.</summary>
/// <param name="TraceId">The call's id, which an answer may repeat; the only one there is when no answer comes.</param>
/// <param name="AddTo">Puts it on a request, with what the vendor wants to tell attempts apart.</param>
internal sealed record CallMark(string TraceId, Action<HttpRequestHeaders> AddTo);
