package comet.core.memory;

import comet.core.debrid.AccountIdentity;
import comet.core.debrid.EntryId;
import comet.core.debrid.ServiceId;
import comet.core.evidence.AccountRecord;
import comet.core.evidence.Learning;
import comet.core.evidence.Lifetimes;
import comet.core.evidence.NameTrial;
import comet.core.evidence.NameTrials;
import comet.core.evidence.TorrentRecord;
import comet.core.port.EvidenceStore;
import comet.core.torrent.InfoHash;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Evidence for the life of the object, of the torrents that were asked about last. Thread-safe. */
public final class InMemoryEvidenceStore implements EvidenceStore {

    private record Shared(ServiceId service, InfoHash torrent) {}

    private record Own(AccountIdentity account, InfoHash torrent) {}

    private record Trial(ServiceId service, String shape, LocalDate day) {}

    private static final int MOST = 50_000;

    private final Map<Shared, TorrentRecord> shared = RecentlyUsed.upTo(MOST);
    private final Map<Own, AccountRecord> own = RecentlyUsed.upTo(MOST);
    private final Map<Trial, NameTrials> trials = RecentlyUsed.upTo(MOST);

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
        trials.forEach((trial, counted) -> {
            if (trial.service() == service && !trial.day().isBefore(since)) {
                sums.merge(trial.shape(), counted, NameTrials::plus);
            }
        });
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
        for (NameTrial name : names) {
            trials.merge(new Trial(name.service(), name.shape(), name.day()), name.trials(), NameTrials::plus);
        }
    }
}
