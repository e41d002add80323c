package comet.app.settings.value;

/** What a CometNet node gives and takes. */
public enum ContributionMode implements Worded {
    FULL,
    CONSUMER,
    SOURCE,
    LEECH
}
