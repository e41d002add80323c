package comet.core.release;

import org.junit.jupiter.api.DisplayName;

class DateTest {

    @DisplayName("PARSE-50: each form of a date")
    @ReleaseTable("""
            name                                   | date       | year | title
            Example.Show.2024.05.17.720p.WEB       | 2024-05-17 |      | Example Show
            Example Show 2024 05 17 720p           | 2024-05-17 |      | Example Show
            Example Show 1999-10-09 720p           | 1999-10-09 |      | Example Show
            Example Show 2024/05/17 720p           | 2024-05-17 |      | Example Show
            Example Show 2024\\05\\17 720p         | 2024-05-17 |      | Example Show
            Example Show [2024-05-17] 720p         | 2024-05-17 |      | Example Show
            Example Show (2024.05.17) 720p         | 2024-05-17 |      | Example Show
            Example Show 17.05.2019 720p           | 2019-05-17 |      | Example Show
            Example Show 17-05-2019 720p           | 2019-05-17 |      | Example Show
            Example.Show.01.02.03.720p             | 2003-01-02 |      | Example Show
            Example.Show.05.17.69.720p             | 1969-05-17 |      | Example Show
            Example.Show.24.05.17.720p.WEB         | 2024-05-17 |      | Example Show
            Example.Show.17.05.99.720p             | 1999-05-17 |      | Example Show
            Example Show 17 May 2019 720p          | 2019-05-17 |      | Example Show
            Example Show 17th May 2019 720p        | 2019-05-17 |      | Example Show
            Example Show 1st June 2019 720p        | 2019-06-01 |      | Example Show
            Example Show 2nd Sept 2019 720p        | 2019-09-02 |      | Example Show
            Example Show 3rd Dec 2019 720p         | 2019-12-03 |      | Example Show
            Example.Show.17.May.2019.720p          | 2019-05-17 |      | Example Show
            Example Show 17 May 19 720p            | 2019-05-17 |      | Example Show
            Example Show 20240517 480p             | 2024-05-17 |      | Example Show
            """)
    void forms(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-16, PARSE-50: a date that does not exist, or with two kinds of separators, is none")
    @ReleaseTable("""
            name                                   | date | year | title
            Example.Show.2024.13.17.720p.WEB       |      | 2024 | Example Show
            Example.Show.2023.02.29.720p.WEB       |      | 2023 | Example Show
            Example.Show.2024.05-17.720p.WEB       |      | 2024 | Example Show
            Example.Show.2024.5.17.720p.WEB        |      | 2024 | Example Show
            """)
    void impossible(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-50: two-digit years do not open a name")
    @ReleaseTable("""
            name                                   | date
            01.02.03.Example.720p                  |
            24.05.17.Example.720p                  |
            17.05.99.Example.720p                  |
            """)
    void notAtTheStart(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-12: every form up to 2049; month before day when the other way is impossible")
    @ReleaseTable("""
            name                                   | date       | title
            Example Show 19.02.2024 720p           | 2024-02-19 | Example Show
            Example Show 10-30-2010 720p           | 2010-10-30 | Example Show
            Example.Show.2049.05.17.720p           | 2049-05-17 | Example Show
            Example.Show.1950.05.17.720p           | 1950-05-17 | Example Show
            Example Show 17 May 2045 720p          | 2045-05-17 | Example Show
            Example Show 20450517 480p             | 2045-05-17 | Example Show
            Example Show 03-04-2010 720p           | 2010-04-03 | Example Show
            Example Show 31-31-2010 720p           |            | Example Show 31-31
            """)
    void later(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-13: a written month in parentheses")
    @ReleaseTable("""
            name                                   | date       | title
            Example Show (11 March 2014) 720p      | 2014-03-11 | Example Show
            Example Show (6 Feb 2021) 720p         | 2021-02-06 | Example Show
            """)
    void inParentheses(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-31: eight digits that are a date are no episode code")
    @ReleaseTable("""
            name                                   | date       | episode_code
            [Kestrel] Sintel - 05 [720p][20141017].mkv | 2014-10-17 |
            [Kestrel] Sintel - 05 [720p][20141399].mkv |        | 20141399
            [Kestrel] Sintel - 05 [720p][ABCD1234].mkv |        | ABCD1234
            """)
    void dateInsteadOfCode(ReleaseRow row) {
        row.check();
    }
}
