package comet.http.route;

/**
 * The part of a URL that holds a user's configuration. A secret, because API keys are in it: its text form shows
 * nothing.
 *
 * @param text as sent by the client, percent-decoded once; may contain slashes (HTTP-031)
 */
public record ConfigSegment(String text) {
    @Override
    public String toString() {
        return "{config}";
    }
}
