package nl.ketenkaart.cases.followup.kafka;

/**
 * How far the follow-ups of a case were taken in.
 *
 * @param reports how many of them said how it stands
 */
record TakenIn(int reports) {
    static final TakenIn NOTHING = new TakenIn(0);

    TakenIn oneMore() {
        return new TakenIn(reports + 1);
    }
}
