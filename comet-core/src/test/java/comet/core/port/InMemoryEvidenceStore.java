package comet.core.port;

import comet.core.debrid.AccountIdentity;
import comet.core.debrid.EntryId;
import comet.core.debrid.ServiceId;
import comet.core.evidence.AccountRecord;
import comet.core.evidence.Learning;
import comet.core.evidence.Lifetimes;
import comet.core.evidence.NameTrial;
import comet.core.evidence.NameTrials;
import comet.core.evidence.TorrentRecord;
import comet.core.torrent.InfoHash;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Evidence for the life of the object; nothing is swept. Thread-safe. */
public final class InMemoryEvidenceStore implements EvidenceStore {

    private record Shared(ServiceId service, InfoHash torrent) {}

    private record Own(AccountIdentity account, InfoHash torrent) {}

    private final Map<Shared, TorrentRecord> shared = new HashMap<>();
    private final Map<Own, AccountRecord> own = new HashMap<>();
    private final List<NameTrial> trials = new ArrayList<>();

    @Override
    public synchronized Map<InfoHash, TorrentRecord> torrents(ServiceId service, Collection<InfoHash> torrents) {
        Map<InfoHash, TorrentRecord> found = new HashMap<>();
        for (InfoHash torrent : torrents) {
            TorrentRecord record = shared.get(new Shared(service, torrent));
            if (record != null) {
                found.put(torrent, record);
            }
        }
        return found;
    }

    @Override
    public synchronized Map<InfoHash, AccountRecord> torrents(AccountIdentity account, Collection<InfoHash> torrents) {
        Map<InfoHash, AccountRecord> found = new HashMap<>();
        for (InfoHash torrent : torrents) {
            AccountRecord record = own.get(new Own(account, torrent));
            if (record != null) {
                found.put(torrent, record);
            }
        }
        return found;
    }

    @Override
    public synchronized Map<EntryId, InfoHash> entries(AccountIdentity account) {
        Map<EntryId, InfoHash> entries = new HashMap<>();
        own.forEach((key, record) -> {
            if (key.account().equals(account)) {
                record.entry().ifPresent(id -> entries.put(id, key.torrent()));
            }
        });
        return entries;
    }

    @Override
    public synchronized Map<String, NameTrials> nameTrials(ServiceId service, LocalDate since) {
        Map<String, NameTrials> sums = new HashMap<>();
        for (NameTrial trial : trials) {
            if (trial.service() == service && !trial.day().isBefore(since)) {
                sums.merge(trial.shape(), trial.trials(), NameTrials::plus);
            }
        }
        return sums;
    }

    @Override
    public synchronized void save(List<Learning> learnings, List<NameTrial> names, Lifetimes lifetimes) {
        for (Learning learning : learnings) {
            switch (learning) {
                case Learning.Shared one ->
                    shared.merge(
                            new Shared(one.service(), one.torrent()),
                            TorrentRecord.EMPTY.after(one.lesson()),
                            (before, first) -> before.after(one.lesson()));
                case Learning.Own one ->
                    own.merge(
                            new Own(one.account(), one.torrent()),
                            AccountRecord.EMPTY.after(one.lesson()),
                            (before, first) -> before.after(one.lesson()));
            }
        }
        trials.addAll(names);
    }
}
