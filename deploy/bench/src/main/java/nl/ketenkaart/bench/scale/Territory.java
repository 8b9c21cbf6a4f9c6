package nl.ketenkaart.bench.scale;

import java.util.List;

/**
 * Where cases come from: the ten tables of ZSM, by how many people live there, in thousands.
 *
 * <p>All of it is assumption. Together they are the 17.9 million that lived in the Netherlands at the beginning of 2024; how these
 * are shared out among the police's ten units is a rough guess. That of a thousand people one case is deepened in a year nobody has
 * counted; it is every seventh of what Safe Home is told (119,185 in 2021, provisional, Statistics Netherlands).
 */
record Territory(String name, int thousands) {
    static final Territory MIDDEN_NEDERLAND = new Territory("Midden-Nederland", 2_100);
    static final List<Territory> COUNTRY = List.of(
            new Territory("Noord-Nederland", 1_760),
            new Territory("Oost-Nederland", 3_250),
            MIDDEN_NEDERLAND,
            new Territory("Noord-Holland", 1_640),
            new Territory("Amsterdam", 1_060),
            new Territory("Den Haag", 1_960),
            new Territory("Rotterdam", 1_860),
            new Territory("Zeeland-West-Brabant", 1_570),
            new Territory("Oost-Brabant", 1_560),
            new Territory("Limburg", 1_140));
    private static final int CASES_OF_A_THOUSAND = 1;

    int casesInAYear() {
        return thousands * CASES_OF_A_THOUSAND;
    }

    static int casesInAYear(List<Territory> territories) {
        return territories.stream().mapToInt(Territory::casesInAYear).sum();
    }
}
