package comet.core.evidence;

import comet.core.debrid.AccountIdentity;
import comet.core.debrid.ServiceId;
import comet.core.torrent.InfoHash;

/** A lesson about a torrent at a service. */
public sealed interface Learning {

    /** At which service. */
    ServiceId service();

    /** About which torrent. */
    InfoHash torrent();

    /** What was learned. */
    Lesson lesson();

    /** Changes what is recorded for everybody ({@link TorrentRecord}). */
    record Shared(ServiceId service, InfoHash torrent, Lesson lesson) implements Learning {}

    /** Changes what is recorded for one account ({@link AccountRecord}). */
    record Own(AccountIdentity account, InfoHash torrent, Lesson lesson) implements Learning {
        @Override
        public ServiceId service() {
            return account.service();
        }
    }
}
