package nl.ketenkaart.privacy.receipt;

import static nl.ketenkaart.privacy.receipt.ReceiptBook.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.receipt.ReceiptBook.Replaced;
import nl.ketenkaart.privacy.terms.Category;
import org.junit.jupiter.api.Test;

class ReceiptBookTest {
    private static final OrganisationId HALT = new OrganisationId("halt");
    private static final OrganisationId POLICE = new OrganisationId("politie");
    private static final UUID SCHOOL = UUID.fromString("5d3b6f5a-4e7c-4b43-9a7e-9f3d1c2b8a60");

    @Test
    void a_wording_that_was_replaced_is_not_shown_any_more() {
        var book = corrected(EMPTY, 2).book();

        assertThat(book.shown(HALT, List.of(words(1)))).isEmpty();
        assertThat(book.shown(HALT, List.of(words(2)))).isPresent();
    }

    @Test
    void what_was_withdrawn_is_not_shown_any_more_neither_in_full_nor_as_a_mark() {
        var book = EMPTY.withdrawn(SCHOOL, (who, receipt) -> true).book();

        assertThat(book.shown(HALT, List.of(words(7)))).isEmpty();
        assertThat(book.shown(HALT, List.of(mark(7)))).isEmpty();
    }

    @Test
    void a_mark_of_what_is_being_corrected_is_shown_on() {
        assertThat(corrected(EMPTY, 2).book().shown(HALT, List.of(mark(1)))).isPresent();
    }

    @Test
    void who_has_read_it_and_whom_its_correction_does_not_concern_reads_it_on() {
        var read = EMPTY.shown(HALT, List.of(words(1))).orElseThrow();
        var book = read.corrected(SCHOOL, 2, (who, receipt) -> false).book();

        assertThat(book.shown(HALT, List.of(words(1)))).contains(book);
        assertThat(book.shown(POLICE, List.of(words(1)))).isEmpty();
    }

    @Test
    void nobody_is_told_who_was_not_shown_it() {
        assertThat(corrected(EMPTY, 2).told()).isEmpty();
    }

    @Test
    void who_was_shown_it_is_told_and_when_asked_again_the_answer_is_the_same() {
        var read = EMPTY.shown(HALT, List.of(words(1))).orElseThrow();

        var once = corrected(read, 2);
        var again = corrected(once.book(), 2);

        assertThat(once.told()).containsOnlyKeys(HALT);
        assertThat(again.told()).containsOnlyKeys(HALT);
        assertThat(again.book()).isEqualTo(once.book());
    }

    @Test
    void who_was_told_and_has_not_looked_since_is_not_told_of_the_next_correction_but_of_the_end() {
        var told =
                corrected(EMPTY.shown(HALT, List.of(words(1))).orElseThrow(), 2).book();

        assertThat(corrected(told, 3).told()).isEmpty();
        assertThat(told.withdrawn(SCHOOL, (who, receipt) -> true).told()).containsOnlyKeys(HALT);
    }

    @Test
    void who_looked_again_is_told_of_the_next_one_too() {
        var told =
                corrected(EMPTY.shown(HALT, List.of(words(1))).orElseThrow(), 2).book();
        var looked = told.shown(HALT, List.of(words(2))).orElseThrow();

        assertThat(corrected(looked, 3).told()).containsOnlyKeys(HALT);
    }

    @Test
    void what_was_shown_in_one_look_and_another_is_all_taken_into_account_and_a_mark_takes_nothing_away() {
        var book = EMPTY.shown(HALT, List.of(new Wording(SCHOOL, 1, true, Set.of(Category.NEEDS), null)))
                .flatMap(b -> b.shown(HALT, List.of(new Wording(SCHOOL, 1, true, Set.of(Category.LEGAL), null))))
                .flatMap(b -> b.shown(HALT, List.of(mark(2))))
                .orElseThrow();

        assertThat(corrected(book, 3).told().get(HALT))
                .isEqualTo(new Receipt(1, true, Set.of(Category.NEEDS, Category.LEGAL), null));
    }

    private static Replaced corrected(ReceiptBook book, long revision) {
        return book.corrected(SCHOOL, revision, (who, receipt) -> true);
    }

    private static Wording words(long revision) {
        return new Wording(SCHOOL, revision, true, Set.of(), null);
    }

    private static Wording mark(long revision) {
        return new Wording(SCHOOL, revision, false, Set.of(), null);
    }
}
