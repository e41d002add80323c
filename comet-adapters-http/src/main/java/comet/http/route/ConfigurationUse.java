package comet.http.route;

/** Whether a viewer's configuration stands before the form of a route. */
enum ConfigurationUse {
    /** Never. */
    NONE,
    /** It may, and is the default one otherwise (UCFG-003). */
    OPTIONAL,
    /** Always (HTTP-018). */
    REQUIRED
}
