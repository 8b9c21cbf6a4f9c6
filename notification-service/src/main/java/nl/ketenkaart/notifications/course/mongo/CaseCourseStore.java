package nl.ketenkaart.notifications.course.mongo;

import nl.ketenkaart.notifications.course.CaseCourse;
import nl.ketenkaart.notifications.course.CaseCourses;
import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The courses are a projection of case-events.v1, a document each. */
@Configuration(proxyBeanMethods = false)
class CaseCourseStore {

    @Bean
    Projections<CaseCourse> caseCourseProjections(Stores stores) {
        return stores.projections("case-courses", CaseCourse.class);
    }

    @Bean
    CaseCourses caseCourses(Projections<CaseCourse> projections) {
        return caseId -> projections.find(caseId.value()).orElse(CaseCourse.UNKNOWN);
    }
}
