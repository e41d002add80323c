package comet.http.exposition;

/** The figures as Prometheus reads them. Thread-safe. */
@FunctionalInterface
public interface Exposition {

    /** The two forms of the text. */
    enum Format {
        /** Prometheus' own, version 0.0.4 (MET-01). */
        PROMETHEUS("text/plain; version=0.0.4; charset=utf-8"),
        /** OpenMetrics 1.0.0 (MET-21). */
        OPEN_METRICS("application/openmetrics-text; version=1.0.0; charset=utf-8");

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }

        String contentType() {
            return contentType;
        }
    }

    /** Writes all figures as of now; asks no database and nobody outside. */
    byte[] write(Format format);
}
