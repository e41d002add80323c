package comet.app.settings.value;

/** When a scraper uses its proxy ({@code PROXY_ETHOS}). Without a proxy address it is never used. */
public enum ProxyEthos implements Worded {
    ALWAYS("always"),
    ON_FAILURE("on_failure"),
    NEVER("never");

    private final String word;

    ProxyEthos(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
