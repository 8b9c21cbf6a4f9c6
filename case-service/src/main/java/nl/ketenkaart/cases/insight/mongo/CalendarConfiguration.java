package nl.ketenkaart.cases.insight.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.LocalDate;
import java.util.Objects;
import nl.ketenkaart.cases.figures.Calendar;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reporting periods of this deployment: chosen once. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    /**
     * @throws IllegalStateException when others were chosen before: figures of periods that overlap give each other away
     */
    @Bean
    Calendar reportingCalendar(
            Stores stores,
            @Value("${ketenkaart.insights.first-day}") String firstDay,
            @Value("${ketenkaart.insights.months}") int months) {
        var wanted = new Calendar(LocalDate.parse(firstDay), months);
        var kept = Objects.requireNonNull(stores.database()
                .getCollection("insights-calendar")
                .findOneAndUpdate(
                        eq("_id", "calendar"),
                        setOnInsert("periods", wanted.toString()),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
        if (!wanted.toString().equals(kept.getString("periods"))) {
            throw new IllegalStateException("figures are released by " + kept.getString("periods")
                    + " and cannot be by others besides; set ketenkaart.insights.first-day and .months back");
        }
        return wanted;
    }
}
