package comet.app.settings.value;

/** Which of its own programs PikPak takes the server for. */
public enum PikPakClient implements Worded {
    ANDROID,
    WEB
}
