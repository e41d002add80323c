package comet.titles.anime;

import comet.titles.anime.IdRow.Pair;

/** The rows of the list of ids that say more than ids: several may be of one entry, one after the other. */
final class IdTable {

    /** No row. */
    static final int NONE = -1;

    private static final int ENTRY = 0;
    private static final int KITSU = 1;
    private static final int NEXT = 2;
    private static final int TVDB_SEASON = 3;
    private static final int TVDB_OFFSET = 4;
    private static final int TMDB_SEASON = 5;
    private static final int TMDB_OFFSET = 6;
    private static final int TMDB_TV = 7;
    private static final int TMDB_FILM = 8;
    private static final int TVDB = 9;
    private static final int IMDB_LOW = 10;
    private static final int IMDB_HIGH = 11;
    private static final int COLUMNS = 12;

    private final IntColumn cells = new IntColumn();
    private final IntColumn firstOfEntry = new IntColumn();

    /**
     * Keeps a row, if it says more than ids.
     *
     * @param kitsu its Kitsu number; 0 = none
     * @return its position, or {@link #NONE}
     */
    int add(int entry, int kitsu, IdRow row) {
        if (!saysMore(row)) {
            return NONE;
        }
        int position = cells.size() / COLUMNS;
        long imdb = row.imdb().isEmpty() ? ImdbCode.NONE : row.imdb().getFirst();
        for (int cell : new int[] {
            entry,
            kitsu,
            NONE,
            row.atTvdb().season(),
            row.atTvdb().offset(),
            row.atTmdb().season(),
            row.atTmdb().offset(),
            row.tmdbTv(),
            row.tmdbFilm(),
            row.tvdb(),
            (int) imdb,
            (int) (imdb >>> Integer.SIZE)
        }) {
            cells.add(cell);
        }
        append(entry, position);
        return position;
    }

    private static boolean saysMore(IdRow row) {
        return !row.imdb().isEmpty()
                || row.atTvdb().isTold()
                || row.atTmdb().isTold()
                || row.tmdbTv() + row.tmdbFilm() + row.tvdb() > 0;
    }

    private void append(int entry, int position) {
        while (firstOfEntry.size() <= entry) {
            firstOfEntry.add(NONE);
        }
        int row = firstOfEntry.get(entry);
        if (row == NONE) {
            firstOfEntry.set(entry, position);
            return;
        }
        while (cell(row, NEXT) != NONE) {
            row = cell(row, NEXT);
        }
        cells.set(row * COLUMNS + NEXT, position);
    }

    private int cell(int row, int column) {
        return cells.get(row * COLUMNS + column);
    }

    /** The row of a Kitsu number: its own, else the first of its entry that has none. */
    int find(int entry, int kitsu) {
        int without = NONE;
        int row = entry < firstOfEntry.size() ? firstOfEntry.get(entry) : NONE;
        for (; row != NONE; row = cell(row, NEXT)) {
            if (cell(row, KITSU) == kitsu) {
                return row;
            }
            without = without == NONE && cell(row, KITSU) == 0 ? row : without;
        }
        return without;
    }

    int entry(int row) {
        return cell(row, ENTRY);
    }

    /** 0 = none. */
    int kitsu(int row) {
        return cell(row, KITSU);
    }

    /** The first of several, as {@link ImdbCode}. */
    long imdb(int row) {
        return Integer.toUnsignedLong(cell(row, IMDB_LOW)) | (long) cell(row, IMDB_HIGH) << Integer.SIZE;
    }

    Pair atTvdb(int row) {
        return new Pair(cell(row, TVDB_SEASON), cell(row, TVDB_OFFSET));
    }

    Pair atTmdb(int row) {
        return new Pair(cell(row, TMDB_SEASON), cell(row, TMDB_OFFSET));
    }

    /** 0 = none. */
    int tmdbTv(int row) {
        return cell(row, TMDB_TV);
    }

    /** 0 = none. */
    int tmdbFilm(int row) {
        return cell(row, TMDB_FILM);
    }

    /** 0 = none. */
    int tvdb(int row) {
        return cell(row, TVDB);
    }

    long bytes() {
        return cells.bytes() + firstOfEntry.bytes();
    }
}
