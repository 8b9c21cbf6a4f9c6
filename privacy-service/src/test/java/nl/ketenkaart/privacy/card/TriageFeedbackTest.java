package nl.ketenkaart.privacy.card;

import static nl.ketenkaart.privacy.card.CardFixture.after;
import static nl.ketenkaart.privacy.card.CardFixture.organisation;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Story.raised;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.ketenkaart.privacy.card.LookIntoCase.Answer;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.notice.ChangedViews;
import nl.ketenkaart.privacy.notice.Notice;
import nl.ketenkaart.privacy.receipt.Receipts;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

/** The police raised a case; what triage came to goes back to it. */
class TriageFeedbackTest {
    private static final String ARRANGED = "Help has been arranged already.";

    @Test
    void of_a_declined_case_others_than_the_raiser_read_no_reason() {
        var fixture = after(declined());

        assertThat(fixture.card(HALT, Purpose.OWN_RECORDS).origin().triage()).isNull();
        assertThat(fixture.card(OM, Purpose.OWN_RECORDS).origin().triage()).isNull();
        assertThat(fixture.look(POLICE, Purpose.DEEPENING, "professional")).isInstanceOf(Answer.Refused.class);
        assertThat(((Answer.InBrief) fixture.look(HALT, Purpose.OVERVIEW))
                        .view()
                        .toString())
                .doesNotContain(ARRANGED);
    }

    @Test
    void who_raised_a_declined_case_reads_why_among_its_own_records() {
        var triage =
                after(declined()).card(POLICE, Purpose.OWN_RECORDS).origin().triage();

        assertThat(triage.outcome()).isEqualTo("DECLINED");
        assertThat(triage.reason()).isEqualTo(ARRANGED);
        assertThat(triage.organisation()).isEqualTo(organisation(OM));
    }

    @Test
    void who_raised_it_reads_why_also_when_its_seat_has_ended() {
        var fixture = after(raised().unseated(POLICE).inCase("case-declined", reason()));

        assertThat(fixture.card(POLICE, Purpose.OWN_RECORDS).origin().triage().reason())
                .isEqualTo(ARRANGED);
    }

    @Test
    void before_triage_there_is_nothing_to_read() {
        assertThat(after(raised()).card(POLICE, Purpose.TRIAGE).origin().triage())
                .isNull();
    }

    @Test
    void of_an_accepted_case_the_reason_is_on_the_card_of_who_may_know_its_status() {
        var fixture = after(raised().accepted().seated(WAAG));

        assertThat(fixture.card(POLICE).origin().triage().reason()).isEqualTo("A child at risk.");
        assertThat(fixture.card(HALT).origin().triage().outcome()).isEqualTo("ACCEPTED");
        assertThat(fixture.card(WAAG).origin().triage())
                .as("a care provider is not told the status")
                .isNull();
    }

    @Test
    void who_raised_it_is_told_in_its_inbox_that_there_is_an_outcome() {
        var intake = new InMemoryIntake(new ChangedViews(at -> CardFixture.AGREEMENT, Receipts.NONE, CardFixture.CLOCK))
                .take(declined().told());

        assertThat(intake.told.stream().filter(news -> news.about().equals("case-declined")))
                .extracting(Notice::organisation)
                .contains(organisation(POLICE))
                .doesNotContain(organisation(OM));
    }

    private static Story declined() {
        return raised().inCase("case-declined", reason());
    }

    private static Map<String, Object> reason() {
        return Map.of("organisation", OM, "reason", ARRANGED);
    }
}
