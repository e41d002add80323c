package comet.http.message;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the fields of a form from a body (HTTP-143): {@code application/x-www-form-urlencoded} or
 * {@code multipart/form-data}. Files are fields like others. Bodies in any other type, or broken ones, have no fields.
 */
public final class FormFields {

    private static final Pattern BOUNDARY = Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,70})\"|([^;\\s\"]{1,70}))");
    private static final Pattern NAME = Pattern.compile(";\\s*name=\"([^\"]{1,200})\"");
    private static final int MAX_PARTS = 32;

    private FormFields() {}

    /** The fields of a body; its size is limited by the server. */
    public static QueryParameters parse(String contentType, byte[] body) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            // Octets as characters: decoding turns them into octets again, and reads those as UTF-8.
            case "application/x-www-form-urlencoded" ->
                QueryParameters.parse(new String(body, StandardCharsets.ISO_8859_1));
            case "multipart/form-data" -> QueryParameters.of(multipart(contentType, body));
            default -> QueryParameters.of(Map.of());
        };
    }

    private static Map<String, String> multipart(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return Map.of();
        }
        String delimiter = "\r\n--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        Map<String, String> fields = new HashMap<>();
        int start = text.indexOf(delimiter);
        for (int parts = 0; start >= 0 && parts < MAX_PARTS; parts++) {
            int from = start + delimiter.length();
            int end = text.indexOf(delimiter, from);
            if (end < 0) {
                break;
            }
            String part = text.substring(from, end);
            int blankLine = part.indexOf("\r\n\r\n");
            if (blankLine >= 0) {
                name(part.substring(0, blankLine))
                        .ifPresent(name -> fields.put(name, utf8(part.substring(blankLine + 4))));
            }
            start = end;
        }
        return fields;
    }

    private static Optional<String> name(String headers) {
        for (String header : headers.split("\r\n")) {
            if (header.regionMatches(true, 0, "Content-Disposition:", 0, "Content-Disposition:".length())) {
                Matcher name = NAME.matcher(header);
                return name.find() ? Optional.of(utf8(name.group(1))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String utf8(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
