package comet.app.settings;

/**
 * Something legal that is useless or dangerous (CFG-26).
 *
 * @param name the setting, or where in a file
 * @param text shows no secret
 */
public record ConfigWarning(String name, String text) {

    public String line() {
        return "config warning: " + name + ": " + text;
    }
}
