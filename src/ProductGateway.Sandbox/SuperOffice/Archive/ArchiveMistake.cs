namespace ProductGateway.Sandbox.SuperOffice.Archive;

/// <summary>A query that the archive does not answer: thrown while it is read, told to the caller as it stands.</summary>
internal sealed class ArchiveMistake(string message, int status = StatusCodes.Status400BadRequest) : Exception(message)
{
    public int Status => status;
}
