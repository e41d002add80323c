package comet.app.wiring;

import comet.core.port.HintSource;
import java.util.List;

/**
 * Those who are asked what services have cached that cannot say so themselves (DBC-09).
 *
 * @param all none unless the operator chose one
 */
record HintSources(List<HintSource> all) {
    HintSources {
        all = List.copyOf(all);
    }
}
