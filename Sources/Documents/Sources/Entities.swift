/// The characters that HTML names.
enum Entities {
    private static let named: [String: Unicode.Scalar] = {
        var table: [String: Unicode.Scalar] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—",
            "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "bull": "•",
            "ge": "≥", "le": "≤", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
            "minus": "−", "euro": "€", "ocirc": "ô", "zwnj": "\u{200C}", "zwj": "\u{200D}",
        ]
        // The names of U+00A0 to U+00FF, in order (HTML 4, Latin-1 entities).
        let latin =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg "
            + "plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 "
            + "iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml "
            + "Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash "
            + "Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring "
            + "aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve "
            + "oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
        for (index, name) in latin.split(separator: " ").enumerated() {
            table[String(name)] = Unicode.Scalar(UInt8(0xA0 + index))
        }
        return table
    }()

    /// The character of an entity.
    ///
    /// - Parameters:
    ///   - scalars: the source.
    ///   - index: where its `&` stands.
    /// - Returns: the character and where the entity ends, nil if none is there.
    static func read(
        _ scalars: [Unicode.Scalar], at index: Int, end: Int
    ) -> (scalar: Unicode.Scalar, end: Int)? {
        var name = ""
        var next = index + 1
        while next < min(end, index + 12), scalars[next] != ";" {
            guard scalars[next].isASCIILetter || scalars[next].isASCIIDigit || scalars[next] == "#"
            else { return nil }
            name.unicodeScalars.append(scalars[next])
            next += 1
        }
        guard next < end, scalars[next] == ";" else { return nil }
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let value =
                digits.first == "x" || digits.first == "X"
                ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            guard let value, value >= 0x20 || value == 9 || value == 10 else { return nil }
            return scalar(value).map { ($0, next + 1) }
        }
        return named[name].map { ($0, next + 1) }
    }

    /// The character of a number; 128 to 159 are those of Windows-1252, as browsers read them.
    private static func scalar(_ value: UInt32) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(value) else { return Unicode.Scalar(value) }
        return windows[Int(value) - 0x80]
    }

    private static let windows: [Unicode.Scalar] = [
        "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž",
        "\u{8F}", "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}",
        "ž", "Ÿ",
    ]
}
