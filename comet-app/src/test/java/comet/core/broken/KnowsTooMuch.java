package comet.core.broken;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Stands where the core stands and uses what the core must not: proves that the rule against it can fail. */
public final class KnowsTooMuch {

    private final ObjectMapper forbidden = new ObjectMapper();

    /** Uses it, so that the dependency is real. */
    public boolean isForbidden() {
        return forbidden.isEnabled(com.fasterxml.jackson.databind.MapperFeature.USE_ANNOTATIONS);
    }
}
