package nl.ketenkaart.privacy.twoworlds.leak;

import static nl.ketenkaart.privacy.twoworlds.leak.AnswerLeaks.*;

import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.needtoknow.Item.Sharing;
import nl.ketenkaart.privacy.terms.Handling;
import nl.ketenkaart.privacy.twoworlds.leak.Plant.InAnswers;
import nl.ketenkaart.privacy.twoworlds.leak.Plant.InLog;

/** Every leak that is planted, with what it tells; each must be found. */
public enum Leak {
    COUNT_OVER_ALL(onCards(
            (file, body) -> body.put("total", file.parts(Kind.CONTRIBUTION).count()))),
    FILTER_AFTER_PAGING(onLists(AnswerLeaks::filteredAfterPaging)),
    GLOBAL_CURSOR(onLists(AnswerLeaks::globalCursor)),
    ETAG_FROM_THE_VERSION(onCases((asked, answer) ->
            answer.headers.setETag("\"" + asked.world().version(asked.id(3).orElseThrow()) + "\""))),
    FORBIDDEN_WHERE_THERE_IS_ONE(onMissing((asked, answer) -> asked.file().ifPresent(file -> answer.status = 403))),
    SORTED_BY_WHAT_IS_HIDDEN(onLists(AnswerLeaks::sortedByChange)),
    MASK_THAT_KEEPS_THE_LENGTH(onCards(AnswerLeaks::masked)),
    GAP_IN_NUMBERS(onCards(AnswerLeaks::numbered)),
    UPDATED_AT(onCases((asked, answer) -> answer.change(
            body -> body.put("updatedAt", asked.world().latest(asked.id(3).orElseThrow()))))),
    UNIQUE_ACROSS_ORGANISATIONS(new InAnswers((asked, answer) -> {
        if (asked.ends("/consents")
                && answer.ok()
                && asked.world().consented(asked.id(3).orElseThrow())) {
            answer.status = 409;
        }
    })),
    SEARCH_OVER_WHAT_IS_HIDDEN(onLists(AnswerLeaks::searchedOverAll)),
    REASON_IN_A_REFUSAL(onMissing((asked, answer) -> answer.change(body -> body.put(
            "reason",
            asked.file()
                    .map(file -> file.shell().exclusions().organisations().isEmpty() ? "NO_SEAT" : "EXCLUDED")
                    .orElse("NO_CASE"))))),
    NULL_WHERE_A_FIELD_IS_HIDDEN(onCards(AnswerLeaks::nulls)),
    STATISTICS(onLists((asked, body) -> body.put("cases", all(asked).size()))),
    HAS_MORE(onLists(AnswerLeaks::hasMore)),
    SIZE_OF_A_HIDDEN_DOCUMENT(onMissing((asked, answer) -> asked.file()
            .flatMap(file -> asked.id(5).flatMap(file::part))
            .filter(part -> part.label().kind() == Kind.DOCUMENT)
            .map(part -> ((Content.Document) part.content().open()).size())
            .ifPresent(size -> answer.headers.set("Content-Range", "bytes */" + size)))),
    EARLIER_WORDING_THAT_IS_THERE(onMissing((asked, answer) -> asked.file()
            .flatMap(file -> asked.id(5).flatMap(file::part))
            .filter(part -> part.label().revision() > 1)
            .ifPresent(part -> answer.status = 403))),
    LETTER_THAT_IS_THERE(onMissing((asked, answer) -> {
        if (asked.ends("/letter")
                && asked.file()
                        .filter(file -> file.parts(Kind.LETTER).findAny().isPresent())
                        .isPresent()) {
            answer.status = 406;
        }
    })),
    PREVIEW_THAT_KNOWS_WHO_IS_KEPT_OUT(onPreviews()),
    AGENDA_COUNTED_OVER_ALL(
            onSessions((session, body) -> body.put("cases", session.agenda().size()))),
    ATTENDANCE_OF_ALL(
            onSessions((session, body) -> body.put("came", session.attendance().size()))),
    LESSONS_COUNTED_OVER_ALL(
            onSessions((session, body) -> body.put("learnt", session.lessons().size()))),
    MARK_OF_A_CORRECTION(onCards((file, body) -> eachContribution(
            file, body, (part, shown) -> shown.put("corrected", part.label().revision() > 1)))),
    CONSENT_THAT_IS_THERE(onMissing((asked, answer) -> {
        if (asked.ends("/withdrawal") && asked.world().isConsent(asked.id(5).orElseThrow())) {
            answer.status = 409;
        }
    })),
    LENGTH_OF_THE_FILE(onCases((asked, answer) ->
            answer.append(" ".repeat(asked.file().orElseThrow().parts().size())))),
    LINKS_COUNTED_OVER_ALL(
            onCards((file, body) -> body.put("links", file.shell().linked().size()))),
    LAST_MODIFIED(onCases((asked, answer) ->
            answer.headers.set("Last-Modified", asked.world().latest(asked.id(3).orElseThrow())))),
    STILL_OWED_OF_ALL(FileLeaks.forAll(Kind.REQUEST, Kind.ANSWER)),
    AUDIENCE_FORGOTTEN(FileLeaks.forAll(Kind.CONTRIBUTION, Kind.ATTRIBUTE, Kind.DOCUMENT)),
    LETTER_FOR_ALL(FileLeaks.forAll(Kind.LETTER)),
    OPEN_MATTERS_FOR_ALL(FileLeaks.forAll(Kind.HAND_OVER)),
    REPEAT_FOR_ALL(FileLeaks.forAll(Kind.REPEAT)),
    ATTRIBUTE_UNDER_A_WRONG_LABEL(FileLeaks.asSafety(Kind.ATTRIBUTE)),
    ADDRESS_UNDER_A_WRONG_LABEL(FileLeaks.asSafety(Kind.ADDRESS, Kind.MUNICIPALITY)),
    POLICE_REPORT_UNDER_A_WRONG_LABEL(FileLeaks.asSafety(Kind.POLICE_REPORT)),
    PICTURE_UNDER_A_WRONG_LABEL(FileLeaks.asSafety(Kind.INTERPRETATION, Kind.DISSENT)),
    DRAFT_SHOWN(FileLeaks.sharing(one -> new Sharing(true, one.withdrawn(), one.validUntil()))),
    VALIDITY_FORGOTTEN(FileLeaks.sharing(one -> new Sharing(one.necessityStated(), one.withdrawn(), null))),
    CONSENT_FORGOTTEN(FileLeaks.withoutConsent()),
    RELEASE_FORGOTTEN(FileLeaks.handledOpenly(Handling.DIRECTOR_RELEASE)),
    MARK_OPENED(FileLeaks.handledOpenly(Handling.MARKER_ONLY)),
    EXCLUSION_FORGOTTEN(FileLeaks.nobodyKeptOut()),
    SEAT_THAT_NEVER_ENDS(FileLeaks.seatsForEver()),
    LOG_THAT_FAILS_WHERE_MUCH_IS_HIDDEN(new InLog(look -> look.counts().none() % 5 == 0)),
    NUMBERS_OF_EVENTS(InboxLeaks.numbered()),
    NEWS_OF_ANY_CHANGE(InboxLeaks.ofEveryChange()),
    REMINDER_OF_A_HIDDEN_REQUEST(InboxLeaks.reminders());

    final Plant plant;

    Leak(Plant plant) {
        this.plant = plant;
    }
}
