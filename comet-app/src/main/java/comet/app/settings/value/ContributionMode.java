package comet.app.settings.value;

/** What a CometNet node gives and takes. */
public enum ContributionMode implements Worded {
    FULL("full"),
    CONSUMER("consumer"),
    SOURCE("source"),
    LEECH("leech");

    private final String word;

    ContributionMode(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
