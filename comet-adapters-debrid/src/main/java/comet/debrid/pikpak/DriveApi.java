package comet.debrid.pikpak;

import comet.core.debrid.Account;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.debrid.call.ServiceCall;
import comet.debrid.words.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The endpoints of a signed-in account, one method each (PP-23 to PP-30). */
final class DriveApi {

    private static final Duration ACCOUNT_TIME = Duration.ofSeconds(5); // DBT-01

    /** What is finished and not thrown away (PP-31). */
    private static final String FINISHED = "{\"phase\":{\"eq\":\"PHASE_TYPE_COMPLETE\"},\"trashed\":{\"eq\":false}}";

    private static final String ANY_PHASE =
            "{\"phase\":{\"in\":\"PHASE_TYPE_RUNNING,PHASE_TYPE_PENDING," + "PHASE_TYPE_ERROR,PHASE_TYPE_COMPLETE\"}}";

    private static final String FILES = "files";
    private static final String DRIVE = "drive";
    private static final String V1 = "v1";

    private final SignedCalls calls;

    DriveApi(SignedCalls calls) {
        this.calls = calls;
    }

    /** PP-23. */
    MeJson me(Account account, Deadline deadline) throws DebridException, InterruptedException {
        return calls.user(
                account,
                () -> ServiceCall.get(account, V1, "user", "me")
                        .within(ACCOUNT_TIME)
                        .errors(Failures.at(Step.VERIFY)),
                answer -> answer.read(MeJson.class),
                deadline);
    }

    /** PP-24. */
    VipJson vip(Account account, Deadline deadline) throws DebridException, InterruptedException {
        return calls.drive(
                account,
                Purpose.DRIVE,
                () -> ServiceCall.get(account, "vip", V1, "vip", "info")
                        .within(ACCOUNT_TIME)
                        .errors(Failures.at(Step.VERIFY)),
                answer -> answer.read(VipJson.class),
                deadline);
    }

    /**
     * PP-25: one page of a folder.
     *
     * @param folder its id; empty for the root
     * @param page what the page before told; empty for the first
     */
    FileListJson files(Account account, Optional<String> folder, int limit, Optional<String> page, Deadline deadline)
            throws DebridException, InterruptedException {
        return calls.drive(
                account,
                Purpose.DRIVE,
                () -> {
                    ServiceCall.Builder call = ServiceCall.get(account, DRIVE, V1, FILES)
                            .query("thumbnail_size", "SIZE_MEDIUM")
                            .query("limit", Integer.toString(limit))
                            .query("parent_id", folder)
                            .query("page_token", page)
                            .query("filters", FINISHED)
                            .errors(Failures.at(Step.LIST));
                    return folder.isPresent() ? call.aboutTorrent() : call;
                },
                answer -> answer.read(FileListJson.class),
                deadline);
    }

    /** PP-27. */
    FileJson file(Account account, String id, Deadline deadline) throws DebridException, InterruptedException {
        return calls.drive(
                account,
                Purpose.DRIVE,
                () -> ServiceCall.get(account, DRIVE, V1, FILES, id)
                        .aboutTorrent()
                        .errors(Failures.at(Step.LINK)),
                answer -> answer.read(FileJson.class),
                deadline);
    }

    /** PP-28: the downloads, the newest 200 of them. */
    TaskListJson tasks(Account account, Deadline deadline) throws DebridException, InterruptedException {
        return calls.drive(
                account,
                Purpose.DRIVE,
                () -> ServiceCall.get(account, DRIVE, V1, "tasks")
                        .query("type", "offline")
                        .query("thumbnail_size", "SIZE_SMALL")
                        .query("limit", "200")
                        .query("with", "reference_resource")
                        .query("filters", ANY_PHASE)
                        .errors(Failures.at(Step.LIST)),
                answer -> answer.read(TaskListJson.class),
                deadline);
    }

    /** PP-26. Never repeated: each one counts against the allowance of a day. */
    AddedJson add(Account account, String magnet, Deadline deadline) throws DebridException, InterruptedException {
        return calls.drive(
                account,
                Purpose.ADD,
                () -> ServiceCall.post(account, DRIVE, V1, FILES)
                        .json(AddJson.of(magnet))
                        .errors(Failures.at(Step.ADD)),
                answer -> answer.read(AddedJson.class),
                deadline);
    }

    /** PP-29: to the trash, from which the viewer can take it back for a month (PP-45). */
    void trash(Account account, String id, Deadline deadline) throws DebridException, InterruptedException {
        calls.drive(
                account,
                Purpose.DRIVE,
                () -> ServiceCall.post(account, DRIVE, V1, "files:batchTrash")
                        .json(new IdsJson(List.of(id)))
                        .aboutTorrent()
                        .repeatable()
                        .errors(Failures.at(Step.REMOVE)),
                answer -> answer,
                deadline);
    }

    /** PP-30: a download, without what it has made so far. */
    void cancel(Account account, String task, Deadline deadline) throws DebridException, InterruptedException {
        calls.drive(
                account,
                Purpose.DRIVE,
                () -> ServiceCall.delete(account, DRIVE, V1, "tasks")
                        .query("task_ids", task)
                        .query("delete_files", "false")
                        .aboutTorrent()
                        .errors(Failures.at(Step.REMOVE)),
                answer -> answer,
                deadline);
    }
}
