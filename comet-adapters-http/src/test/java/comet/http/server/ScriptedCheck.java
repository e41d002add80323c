package comet.http.server;

import comet.core.selfcheck.Check;
import comet.core.selfcheck.Finding;
import java.util.List;

/** What the rest of the program looks at, beside the requests that the HTTP adapter sees. */
final class ScriptedCheck implements Check {

    @Override
    public String subject() {
        return "disk";
    }

    @Override
    public List<Finding> look() {
        return List.of(Finding.warning("disk", "Only 3 MiB are free.", "Make room."));
    }
}
