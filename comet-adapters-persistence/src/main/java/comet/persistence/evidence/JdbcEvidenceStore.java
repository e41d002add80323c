package comet.persistence.evidence;

import comet.core.basis.Subject;
import comet.core.debrid.AccountIdentity;
import comet.core.debrid.EntryId;
import comet.core.debrid.ServiceId;
import comet.core.evidence.AccountRecord;
import comet.core.evidence.Learning;
import comet.core.evidence.Lesson;
import comet.core.evidence.Lifetimes;
import comet.core.evidence.NameTrial;
import comet.core.evidence.NameTrials;
import comet.core.evidence.TorrentRecord;
import comet.core.port.EvidenceStore;
import comet.core.port.InstallationSecret;
import comet.core.port.StoreException;
import comet.core.torrent.InfoHash;
import comet.persistence.connection.Connections;
import comet.persistence.secret.Seal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Evidence in the tables {@code debrid_torrent}, {@code debrid_file_list} and {@code debrid_account_torrent}. */
public final class JdbcEvidenceStore implements EvidenceStore {

    private static final Comparator<InfoHash> BY_HASH = Comparator.comparing(InfoHash::hex);
    private static final Comparator<AccountIdentity> BY_ACCOUNT =
            Comparator.comparing(AccountIdentity::service).thenComparing(AccountIdentity::keyedHash);

    private final Connections connections;
    private final InstallationSecret secret;
    private final Seal seal;

    /**
     * @param secret what the seal is made of
     * @param seal by which nobody reads entries and files of accounts who has the table alone
     */
    public JdbcEvidenceStore(Connections connections, InstallationSecret secret, Seal seal) {
        this.connections = connections;
        this.secret = secret;
        this.seal = seal;
    }

    @Override
    public Map<InfoHash, TorrentRecord> torrents(ServiceId service, Collection<InfoHash> torrents)
            throws StoreException {
        return connections.read("reading evidence", connection -> new TorrentRows(connection, service).read(torrents));
    }

    @Override
    public Map<InfoHash, AccountRecord> torrents(AccountIdentity account, Collection<InfoHash> torrents)
            throws StoreException {
        readSecret();
        return connections.read(
                "reading evidence of an account",
                connection -> new AccountRows(connection, account, seal).read(torrents));
    }

    @Override
    public Map<EntryId, InfoHash> entries(AccountIdentity account) throws StoreException {
        readSecret();
        return connections.read(
                "reading entries of an account", connection -> new AccountRows(connection, account, seal).entries());
    }

    @Override
    public Map<String, NameTrials> nameTrials(ServiceId service, LocalDate since) throws StoreException {
        return connections.read(
                "reading trials of names", connection -> new NameTrialRows(connection).read(service, since));
    }

    @Override
    public void save(List<Learning> learnings, List<NameTrial> trials, Lifetimes lifetimes) throws StoreException {
        readSecret();
        Lessons lessons = new Lessons(learnings);
        connections.write("storing evidence", changed(learnings), connection -> {
            write(connection, lessons, trials, lifetimes);
            return learnings.size();
        });
    }

    private static Set<Subject> changed(List<Learning> learnings) {
        return learnings.stream()
                .map(learning -> switch (learning) {
                    case Learning.Shared one -> Subject.torrent(one.service(), one.torrent());
                    case Learning.Own one -> Subject.torrent(one.account().service(), one.torrent());
                })
                .collect(Collectors.toSet());
    }

    private void write(Connection connection, Lessons lessons, List<NameTrial> trials, Lifetimes lifetimes)
            throws SQLException {
        for (Map.Entry<ServiceId, NavigableMap<InfoHash, List<Lesson>>> of : lessons.shared.entrySet()) {
            new TorrentRows(connection, of.getKey()).change(of.getValue(), lifetimes, connections.dialect());
        }
        for (Map.Entry<AccountIdentity, NavigableMap<InfoHash, List<Lesson>>> of : lessons.own.entrySet()) {
            new AccountRows(connection, of.getKey(), seal).change(of.getValue(), lifetimes, connections.dialect());
        }
        new NameTrialRows(connection).add(trials);
    }

    /** Before a transaction: the secret may have to be made, in one of its own. */
    private void readSecret() throws StoreException {
        secret.bytes();
    }

    /** What is to be written, in the order in which all writers lock rows. */
    private static final class Lessons {
        private final Map<ServiceId, NavigableMap<InfoHash, List<Lesson>>> shared =
                new TreeMap<>(Comparator.comparing(ServiceId::key));
        private final Map<AccountIdentity, NavigableMap<InfoHash, List<Lesson>>> own = new TreeMap<>(BY_ACCOUNT);

        Lessons(List<Learning> learnings) {
            for (Learning learning : learnings) {
                switch (learning) {
                    case Learning.Shared one ->
                        add(shared.computeIfAbsent(one.service(), first -> new TreeMap<>(BY_HASH)), one);
                    case Learning.Own one ->
                        add(own.computeIfAbsent(one.account(), first -> new TreeMap<>(BY_HASH)), one);
                }
            }
        }

        private static void add(NavigableMap<InfoHash, List<Lesson>> lessons, Learning learning) {
            lessons.computeIfAbsent(learning.torrent(), first -> new ArrayList<>())
                    .add(learning.lesson());
        }
    }
}
