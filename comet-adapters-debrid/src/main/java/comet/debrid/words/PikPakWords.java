package comet.debrid.words;

import static comet.core.debrid.FailureKind.ACCOUNT_BLOCKED;
import static comet.core.debrid.FailureKind.BAD_REQUEST;
import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.IP_NOT_ALLOWED;
import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static comet.core.debrid.FailureKind.MAGNET_REJECTED;
import static comet.core.debrid.FailureKind.NOT_PREMIUM;
import static comet.core.debrid.FailureKind.QUOTA_EXCEEDED;
import static comet.core.debrid.FailureKind.RATE_LIMITED;
import static comet.core.debrid.FailureKind.SERVER_ERROR;
import static comet.core.debrid.FailureKind.TOO_MANY_ACTIVE_DOWNLOADS;
import static comet.core.debrid.FailureKind.TORRENT_FAILED;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;
import static comet.core.debrid.FailureKind.TORRENT_TOO_LARGE;
import static comet.core.debrid.FailureKind.UNKNOWN;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** PikPak's words, numbers and the messages of its tasks (its specification, section 5). */
final class PikPakWords {

    private static final Map<Integer, String> BY_NUMBER = Map.of(
            3, "invalid_argument",
            5, "not_found",
            8, "file_space_not_enough",
            9, "captcha_invalid",
            4002, "captcha_invalid",
            16, "unauthenticated",
            4022, "invalid_account_or_password",
            4026, "user_region_blocked",
            4126, "invalid_grant");

    static final Vocabulary VOCABULARY = new VocabularyBuilder()
            .words(INVALID_CREDENTIALS, "invalid_account_or_password", "invalid_grant", "unauthenticated")
            .words(ACCOUNT_BLOCKED, "permission_denied", "captcha_required")
            .vague(ACCOUNT_BLOCKED, "captcha_invalid")
            .words(RATE_LIMITED, "too_many_requests")
            .words(BAD_REQUEST, "invalid_argument")
            .wordsAt(Step.ADD, MAGNET_REJECTED, "invalid_argument")
            .words(MAGNET_REJECTED, "file_name_empty", "task_url_resolve_error")
            .words(UNKNOWN, "file_duplicated_name")
            .words(TORRENT_NOT_FOUND, "not_found", "file_not_found", "space_folder_not_exist", "file_in_recycle_bin")
            .words(QUOTA_EXCEEDED, "file_space_not_enough", "task_daily_create_limit", "task_daily_create_limit_vip")
            .words(TOO_MANY_ACTIVE_DOWNLOADS, "task_run_nums_limit")
            .words(TORRENT_TOO_LARGE, "task_sub_task_num_limit")
            .words(IP_NOT_ALLOWED, "user_region_blocked")
            .words(SERVER_ERROR, "internal", "unavailable", "deadline_exceeded")
            .sentences(ACCOUNT_BLOCKED, "result:review")
            .sentences(RATE_LIMITED, "too frequent")
            .sentences(QUOTA_EXCEEDED, "storage space", "Insufficient cloud storage")
            .sentences(QUOTA_EXCEEDED, "limits of free usage", "free transfers has been used up")
            .sentences(NOT_PREMIUM, "requires Premium")
            .sentences(LEGAL_BLOCK, "sensitive", "violat", "copyright")
            .sentences(TORRENT_NOT_FOUND, "File deleted")
            .sentences(TORRENT_FAILED, "Save failed")
            .codes(PikPakWords::code)
            .build();

    private static final int REGION_BLOCKED = 4026;

    private static Optional<String> code(Optional<String> word, OptionalInt number) {
        if (number.orElse(0) == REGION_BLOCKED) {
            return ofNumber(number);
        }
        return Vocabulary.plainCode(word, number).or(() -> ofNumber(number));
    }

    private static Optional<String> ofNumber(OptionalInt number) {
        return number.isPresent() ? Optional.ofNullable(BY_NUMBER.get(number.getAsInt())) : Optional.empty();
    }

    private PikPakWords() {}
}
