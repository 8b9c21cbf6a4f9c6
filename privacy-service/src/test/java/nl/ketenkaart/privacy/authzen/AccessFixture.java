package nl.ketenkaart.privacy.authzen;

import static nl.ketenkaart.privacy.story.Cast.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.privacy.authzen.Question.Resource;
import nl.ketenkaart.privacy.authzen.Question.Subject;
import nl.ketenkaart.privacy.authzen.SearchAccess.Found;
import nl.ketenkaart.privacy.authzen.SearchAccess.Range;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.Purpose;

/** A case of a story, and the systems of one organisation that ask about it. */
final class AccessFixture {
    final List<Disclosure> recorded = new ArrayList<>();
    private final Disclosures disclosures;
    private final InMemoryIntake intake;
    private Set<String> roles = Set.of("professional");

    AccessFixture(Story story) {
        this.intake = InMemoryIntake.of(story);
        this.disclosures = recorded::add;
    }

    AccessFixture(Story story, Disclosures disclosures) {
        this.intake = InMemoryIntake.of(story);
        this.disclosures = disclosures;
    }

    AccessFixture inTheRoles(Set<String> others) {
        roles = others;
        return this;
    }

    InMemoryIntake intake() {
        return intake;
    }

    Call call(String organisation) {
        var asked = CardFixture.inTheRoles(roles, organisation, Purpose.DEEPENING);
        return new Call(asked.caller(), asked.flow());
    }

    DecideAccess deciding() {
        return new DecideAccess(opening(), disclosures);
    }

    SearchAccess searching() {
        return new SearchAccess(opening(), intake, disclosures);
    }

    private OpenCase opening() {
        return new OpenCase(intake, at -> CardFixture.AGREEMENT, disclosures, CardFixture.CLOCK);
    }

    boolean permits(String organisation, Question question) {
        return deciding().one(call(organisation), question);
    }

    List<Boolean> several(String organisation, DecideAccess.Semantic semantic, Question... questions) {
        return deciding()
                .several(
                        call(organisation),
                        List.of(questions).stream().map(Optional::of).toList(),
                        semantic);
    }

    List<String> whoMay(String organisation, Question question) {
        return searching()
                .subjects(call(organisation), question, new Range("", 100))
                .results();
    }

    Found found(String organisation, Question question, Range range) {
        return searching().resources(call(organisation), question, range);
    }

    List<String> actions(String organisation, Question question) {
        return searching()
                .actions(call(organisation), question, new Range("", 100))
                .results();
    }

    static Question view(String organisation, ResourceType type, UUID id) {
        return may(organisation, AccessAction.VIEW, type, id);
    }

    static Question may(String organisation, AccessAction action, ResourceType type, UUID id) {
        return new Question(
                new Subject("organisation", organisation), action, Purpose.DEEPENING, Resource.of(type, CASE, id));
    }
}
