package comet.http.message;

import java.nio.charset.StandardCharsets;

/** The answers to parameters that are missing or wrong (HTTP-042, NET-07). No value of the request is repeated. */
public final class InvalidInput {

    private InvalidInput() {}

    /**
     * A required parameter is not there.
     *
     * @param where {@code query} or {@code body}
     * @param name of the parameter, a fixed word of ours
     */
    public static Answer missing(String where, String name) {
        return answer("missing", where, name, "Field required");
    }

    /** A parameter is no whole number. */
    public static Answer notANumber(String where, String name) {
        return answer("int_parsing", where, name, "Input should be a valid integer");
    }

    /** A parameter is no text, or not of the right form. */
    public static Answer wrong(String where, String name) {
        return answer("value_error", where, name, "Input is not valid");
    }

    private static Answer answer(String type, String where, String name, String message) {
        String body = "{\"detail\":[{\"type\":\"" + type + "\",\"loc\":[\"" + where + "\",\"" + name + "\"],\"msg\":\""
                + message + "\"}]}";
        return Answer.json(422, body.getBytes(StandardCharsets.UTF_8));
    }
}
