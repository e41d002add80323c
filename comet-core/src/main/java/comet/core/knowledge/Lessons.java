package comet.core.knowledge;

import comet.core.debrid.AccountEntry;
import comet.core.debrid.AccountIdentity;
import comet.core.debrid.AddAnswer;
import comet.core.debrid.CacheState;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind.Audience;
import comet.core.debrid.FailureKind;
import comet.core.debrid.Learned;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.evidence.DoubtfulRefusal;
import comet.core.evidence.Learning;
import comet.core.evidence.Lesson;
import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one playback of a torrent teaches, made into lessons. Without the account's identity, only what is for all. */
final class Lessons {

    private final ServiceId service;
    private final Optional<AccountIdentity> account;
    private final InfoHash torrent;
    private final Instant now;
    private final List<Learning> learnings = new ArrayList<>();

    Lessons(ServiceId service, Optional<AccountIdentity> account, InfoHash torrent, Instant now) {
        this.service = service;
        this.account = account;
        this.torrent = torrent;
        this.now = now;
    }

    /** Whatever the end. */
    Lessons learned(Learned learned) {
        learned.adds().forEach(this::answered);
        learned.evidence().forEach(this::told);
        learned.entry().ifPresent(this::through);
        return this;
    }

    /** There was a link. */
    Lessons linked(Optional<ServedFile> file) {
        file.ifPresent(served -> shared(torrent, new Lesson.FileServed(served.name(), now)));
        return this;
    }

    /** There was none. */
    Lessons failed(FailureKind kind, Learned learned) {
        if (kind == FailureKind.NOT_READY) {
            shared(torrent, new Lesson.NotReady(now));
            boolean isDenied = learned.evidence().stream()
                    .anyMatch(one -> one.torrent().equals(torrent) && one.state() == CacheState.NOT_CACHED);
            if (isDenied) {
                own(torrent, new Lesson.NotReadyInAccount(now));
            }
        }
        return this;
    }

    void told(Evidence evidence) {
        Lesson lesson = new Lesson.Told(evidence);
        if (evidence.audience() == Audience.OWN_KEY) {
            own(evidence.torrent(), lesson);
        } else {
            shared(evidence.torrent(), lesson);
        }
    }

    private void answered(AddAnswer answer) {
        switch (answer.verdict()) {
            case ACCEPTED -> shared(answer.torrent(), new Lesson.Accepted(answer.at()));
            case REFUSED -> {} // the evidence says so
            case REFUSED_OR_PAUSED ->
                account.ifPresent(whose ->
                        shared(answer.torrent(), new Lesson.RefusedInDoubt(DoubtfulRefusal.of(whose, answer.at()))));
        }
    }

    private void through(AccountEntry entry) {
        own(torrent, entry.kept() ? new Lesson.IsEntry(entry.id(), now) : new Lesson.EntryGone(entry.id(), now));
    }

    private void shared(InfoHash about, Lesson lesson) {
        learnings.add(new Learning.Shared(service, about, lesson));
    }

    void own(InfoHash about, Lesson lesson) {
        account.ifPresent(whose -> learnings.add(new Learning.Own(whose, about, lesson)));
    }

    List<Learning> all() {
        return List.copyOf(learnings);
    }
}
