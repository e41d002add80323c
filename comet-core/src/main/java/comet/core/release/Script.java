package comet.core.release;

/** Scripts that tell a language by their letters alone (PARSE-91, PDB-20), in the order in which they are added. */
enum Script {
    KANA("ja"),
    HAN("zh"),
    CYRILLIC("ru"),
    ARABIC("ar"),
    KANNADA("kn"),
    MALAYALAM("ml"),
    THAI("th"),
    DEVANAGARI("hi"),
    BENGALI("bn"),
    GURMUKHI("pa"),
    GUJARATI("gu"),
    HANGUL("ko"),
    HEBREW("he"),
    GREEK("el"),
    TAMIL("ta"),
    TELUGU("te");

    private final String language;

    Script(String language) {
        this.language = language;
    }

    String language() {
        return language;
    }

    @SuppressWarnings("EnumOrdinal") // one bit for each constant, kept no longer than a reading
    long bit() {
        return 1L << ordinal();
    }

    /** The scripts of the text, as bits. */
    static long of(CharSequence text) {
        long scripts = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0370') {
                scripts |= bits(c, i > 0 ? text.charAt(i - 1) : ' ');
            }
        }
        return scripts;
    }

    /** Whether a letter is of a script with a language of its own. */
    static boolean isForeign(char c) {
        return c >= '\u0370' && bits(c, c) != 0;
    }

    private static long bits(char c, char before) {
        if (c <= '\u03ff') {
            // A single Greek letter is as likely a sign of mathematics.
            return before >= '\u0370' && before <= '\u03ff' ? GREEK.bit() : 0;
        }
        if (c <= '\u04ff') {
            return CYRILLIC.bit();
        }
        if (c >= '\u0590' && c <= '\u077f') {
            return c <= '\u05ff' ? HEBREW.bit() : c <= '\u06ff' || c >= '\u0750' ? ARABIC.bit() : 0;
        }
        if (c >= '\u0900' && c <= '\u0e7f') {
            return indian(c);
        }
        if ((c >= '\u3040' && c <= '\u30ff') || (c >= '\uff66' && c <= '\uff9f')) {
            return KANA.bit();
        }
        if ((c >= '\u3400' && c <= '\u9fff') || (c >= '\uf900' && c <= '\ufaff')) {
            return HAN.bit();
        }
        return (c >= '\uac00' && c <= '\ud7af') || (c >= '\u1100' && c <= '\u11ff') || (c >= '\u3130' && c <= '\u318f')
                ? HANGUL.bit()
                : 0;
    }

    private static long indian(char c) {
        return switch ((c - '\u0900') / 0x80) {
            case 0 -> DEVANAGARI.bit();
            case 1 -> BENGALI.bit();
            case 2 -> GURMUKHI.bit();
            case 3 -> GUJARATI.bit();
            case 5 -> TAMIL.bit();
            case 6 -> TELUGU.bit();
            case 7 -> KANNADA.bit();
            case 8 -> MALAYALAM.bit();
            case 10 -> THAI.bit();
            default -> 0;
        };
    }
}
