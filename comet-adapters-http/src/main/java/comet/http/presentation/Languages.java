package comet.http.presentation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages that are known by flag and name (PRES-090). */
public final class Languages {

    /**
     * One language.
     *
     * @param code as the release parser writes it, lower case
     * @param flag what viewers are shown; several languages may share one
     * @param name in English
     */
    public record Language(String code, String flag, String name) {}

    /** Every known language, in the order in which a page lists them. */
    public static final List<Language> ALL = List.of(
            new Language("multi", "🌎", "Multi"),
            new Language("en", "🇬🇧", "English"),
            new Language("ja", "🇯🇵", "Japanese"),
            new Language("zh", "🇨🇳", "Chinese"),
            new Language("ru", "🇷🇺", "Russian"),
            new Language("ar", "🇸🇦", "Arabic"),
            new Language("pt", "🇵🇹", "Portuguese"),
            new Language("es", "🇪🇸", "Spanish"),
            new Language("fr", "🇫🇷", "French"),
            new Language("de", "🇩🇪", "German"),
            new Language("it", "🇮🇹", "Italian"),
            new Language("ko", "🇰🇷", "Korean"),
            new Language("hi", "🇮🇳", "Hindi"),
            new Language("bn", "🇧🇩", "Bengali"),
            new Language("pa", "🇮🇳", "Punjabi"),
            new Language("mr", "🇮🇳", "Marathi"),
            new Language("gu", "🇮🇳", "Gujarati"),
            new Language("ta", "🇮🇳", "Tamil"),
            new Language("te", "🇮🇳", "Telugu"),
            new Language("kn", "🇮🇳", "Kannada"),
            new Language("ml", "🇮🇳", "Malayalam"),
            new Language("th", "🇹🇭", "Thai"),
            new Language("vi", "🇻🇳", "Vietnamese"),
            new Language("id", "🇮🇩", "Indonesian"),
            new Language("tr", "🇹🇷", "Turkish"),
            new Language("he", "🇮🇱", "Hebrew"),
            new Language("fa", "🇮🇷", "Persian"),
            new Language("uk", "🇺🇦", "Ukrainian"),
            new Language("el", "🇬🇷", "Greek"),
            new Language("lt", "🇱🇹", "Lithuanian"),
            new Language("lv", "🇱🇻", "Latvian"),
            new Language("et", "🇪🇪", "Estonian"),
            new Language("pl", "🇵🇱", "Polish"),
            new Language("cs", "🇨🇿", "Czech"),
            new Language("sk", "🇸🇰", "Slovak"),
            new Language("hu", "🇭🇺", "Hungarian"),
            new Language("ro", "🇷🇴", "Romanian"),
            new Language("bg", "🇧🇬", "Bulgarian"),
            new Language("sr", "🇷🇸", "Serbian"),
            new Language("hr", "🇭🇷", "Croatian"),
            new Language("sl", "🇸🇮", "Slovenian"),
            new Language("nl", "🇳🇱", "Dutch"),
            new Language("da", "🇩🇰", "Danish"),
            new Language("fi", "🇫🇮", "Finnish"),
            new Language("sv", "🇸🇪", "Swedish"),
            new Language("no", "🇳🇴", "Norwegian"),
            new Language("ms", "🇲🇾", "Malay"),
            new Language("la", "💃🏻", "Latino"));

    private static final Map<String, String> FLAGS =
            ALL.stream().collect(toUnmodifiableMap(Language::code, Language::flag));

    private Languages() {}

    /** The flag of a code in upper or lower case; a code that has none is shown as it is. */
    static String shown(String code) {
        return FLAGS.getOrDefault(code.toLowerCase(Locale.ROOT), code);
    }
}
