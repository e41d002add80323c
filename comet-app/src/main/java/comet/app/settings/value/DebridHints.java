package comet.app.settings.value;

/** Whether an operator-chosen StremThru server is asked for cache evidence (DBC-09). */
public enum DebridHints implements Worded {
    AUTO,
    OFF
}
