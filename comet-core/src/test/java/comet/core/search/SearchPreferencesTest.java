package comet.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import comet.core.debrid.Account;
import comet.core.debrid.ServiceId;
import comet.core.ranking.RankingProfile;
import comet.core.testing.Accounts;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchPreferencesTest {

    private static final Account TORBOX = Accounts.account(ServiceId.TORBOX, "a");
    private static final Account OFFCLOUD = Accounts.account(ServiceId.OFFCLOUD, "b");

    @Test
    @DisplayName("UCFG-055, UCFG-114: entries that could not be read keep their positions, so do those behind them")
    void positionsStay() {
        SearchPreferences preferences = preferences(List.of(TORBOX, OFFCLOUD), Set.of(0, 2), false);

        assertThat(preferences.configuredAccounts())
                .containsExactly(new ConfiguredAccount(1, TORBOX), new ConfiguredAccount(3, OFFCLOUD));
        assertThat(preferences.account(1)).contains(TORBOX);
        assertThat(preferences.account(3)).contains(OFFCLOUD);
        assertThat(List.of(0, 2, 4))
                .allSatisfy(
                        position -> assertThat(preferences.account(position)).isEmpty());
        assertThat(preferences.withoutTorrents().account(3)).contains(OFFCLOUD);
    }

    @Test
    @DisplayName("UCFG-114: whose every entry could not be read is offered nothing, unless torrents were asked for")
    void nothingInTheirPlace() {
        assertThat(preferences(List.of(), Set.of(0), false).offersNothing()).isTrue();
        assertThat(preferences(List.of(), Set.of(0), true).offersNothing()).isFalse();
        assertThat(preferences(List.of(TORBOX), Set.of(0), false).offersNothing())
                .isFalse();
    }

    @Test
    @DisplayName("UCFG-054: who has no entry at all has torrents")
    void torrentsWithoutEntries() {
        assertThatIllegalArgumentException().isThrownBy(() -> preferences(List.of(), Set.of(), false));
    }

    private static SearchPreferences preferences(List<Account> accounts, Set<Integer> unreadable, boolean torrents) {
        return new SearchPreferences(
                accounts,
                unreadable,
                torrents,
                0,
                OptionalLong.empty(),
                false,
                false,
                false,
                false,
                RankingProfile.DEFAULT);
    }
}
