package comet.persistence.evidence;

import comet.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Moments in rows, as milliseconds since 1970 (STOR-03). */
final class Times {

    private Times() {}

    static Optional<Instant> read(ResultSet row, String column) throws SQLException {
        OptionalLong at = Columns.optionalLong(row, column);
        return at.isPresent() ? Optional.of(Instant.ofEpochMilli(at.getAsLong())) : Optional.empty();
    }

    static OptionalLong written(Optional<Instant> at) {
        return at.map(moment -> OptionalLong.of(moment.toEpochMilli())).orElse(OptionalLong.empty());
    }
}
