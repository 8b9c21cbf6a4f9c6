package nl.ketenkaart.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.ketenkaart.privacy.needtoknow.SpecOfTheMatrix;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Purpose;

/** The agreement's matrix as rows, for engines that take policy as data. */
record Matrix(Purpose purpose, OrganisationKind kind, List<Category> categories) {

    static List<Matrix> rows() {
        var rows = new ArrayList<Matrix>();
        for (var purpose : Purpose.values()) {
            for (var kind : OrganisationKind.values()) {
                var categories = Arrays.stream(Category.values())
                        .filter(category -> SpecOfTheMatrix.allows(purpose, kind, category))
                        .toList();
                if (!categories.isEmpty()) {
                    rows.add(new Matrix(purpose, kind, categories));
                }
            }
        }
        return rows;
    }
}
