package comet.core.availability;

import comet.core.knowledge.TorrentKnowledge;
import comet.core.port.AccountLibraries;
import comet.core.port.DebridServices;
import comet.core.port.HintSource;
import comet.core.release.ReleaseParser;
import java.util.List;

/**
 * Whom a check asks.
 *
 * @param services the debrid services
 * @param knowledge what is remembered, and who remembers what they say
 * @param libraries what lies in accounts
 * @param hints who says what services have at hand that cannot be asked themselves (DBC-09)
 * @param parser reads the names of files
 */
public record CheckPorts(
        DebridServices services,
        TorrentKnowledge knowledge,
        AccountLibraries libraries,
        List<HintSource> hints,
        ReleaseParser parser) {
    public CheckPorts {
        hints = List.copyOf(hints);
    }
}
