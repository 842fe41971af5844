namespace ProductGateway.GraphQL.Language;

/// <summary>GraphQL specification 2.10.1 and 2.10.2: numbers.</summary>
internal sealed partial class Lexer
{
    /// <summary>
    /// <c>IntValue :: IntegerPart [lookahead != {Digit, ., NameStart}]</c>;
    /// <c>FloatValue :: IntegerPart FractionalPart ExponentPart | IntegerPart FractionalPart | IntegerPart ExponentPart</c>, each with the same lookahead.
    /// </summary>
    private Token ReadNumber(int start)
    {
        var kind = TokenKind.IntValue;
        var position = ReadIntegerPart(start);
        if (At(position) == '.')
        {
            kind = TokenKind.FloatValue;
            position = ReadDigits(position + 1, "the decimal point");
        }

        if (At(position) is 'e' or 'E')
        {
            kind = TokenKind.FloatValue;
            position = ReadExponentPart(position);
        }

        if (At(position) == '.')
            throw Error(position, "Found `.` after a number that is complete. A number has one decimal point, before its exponent.");
        if (IsNameStart(At(position)))
            throw Error(position, $"Found {DescribeCharacter(position)} directly after a number. Numbers are decimal and have no suffix; put a space before a name.");
        return new Token(kind, start, position);
    }

    /// <summary><c>IntegerPart :: NegativeSign? 0 | NegativeSign? NonZeroDigit Digit*</c></summary>
    private int ReadIntegerPart(int position)
    {
        var isNegative = At(position) == '-';
        if (isNegative) position++;
        if (At(position) != '0') return ReadDigits(position, "the minus sign");
        position++;
        if (IsDigit(At(position)))
            throw Error(position, $"Found {DescribeCharacter(position)} after a leading zero. Write the number without leading zeros.");
        return position;
    }

    /// <summary><c>ExponentPart :: ExponentIndicator Sign? Digit+</c></summary>
    private int ReadExponentPart(int position)
    {
        position++;
        return At(position) is '+' or '-'
            ? ReadDigits(position + 1, "the sign of the exponent")
            : ReadDigits(position, "the exponent's `e`");
    }

    /// <summary><c>Digit+</c></summary>
    private int ReadDigits(int position, string after)
    {
        if (!IsDigit(At(position)))
            throw Error(position, $"Found {DescribeCharacter(position)} after {after} of a number. Write at least one digit there.");
        while (IsDigit(At(position))) position++;
        return position;
    }
}
