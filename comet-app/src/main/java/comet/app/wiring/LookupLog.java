package comet.app.wiring;

import comet.core.port.StoreException;
import comet.core.report.LookupReport;
import comet.core.report.LookupReports;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;

/** Tells the operator in the log what became of questions about episodes, dates and kinds. Names no title. */
final class LookupLog implements LookupReports {

    private static final Logger PROVIDERS = System.getLogger("comet.titles.Providers");
    private static final Logger STORES = System.getLogger("comet.persistence.Stores");

    @Override
    public void asked(LookupReport report) {
        if (report.fault().isPresent()) {
            PROVIDERS.log(
                    Level.ERROR,
                    report.provider() + " broke",
                    report.fault().get().cause());
        } else {
            report.failure()
                    .ifPresent(failure -> PROVIDERS.log(
                            failure.leavesGap() ? Level.WARNING : Level.DEBUG,
                            () -> report.provider() + " failed: "
                                    + failure.name().toLowerCase(Locale.ROOT)));
        }
    }

    @Override
    public void storeFailed(StoreException failure) {
        // The database itself tells the operator, once a minute.
        STORES.log(Level.DEBUG, failure.getMessage());
    }
}
