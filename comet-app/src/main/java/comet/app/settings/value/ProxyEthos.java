package comet.app.settings.value;

/** When a source uses its proxy ({@code PROXY_ETHOS}). Without a proxy address it is never used. */
public enum ProxyEthos implements Worded {
    ALWAYS,
    ON_FAILURE,
    NEVER
}
