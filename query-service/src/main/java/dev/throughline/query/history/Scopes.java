package dev.throughline.query.history;

import dev.throughline.events.Slug;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.Moments;
import dev.throughline.query.moment.Zones;
import dev.throughline.query.paging.Listing;
import dev.throughline.query.paging.Listings;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.questions.Texts;
import dev.throughline.query.platform.security.Caller;
import dev.throughline.query.platform.security.Portfolios;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fixes what a report is about: portfolios, moment and calendar. */
@Component
public class Scopes {
    private final Moments moments;
    private final Listings listings;
    private final Zones zones;
    private final JdbcClient db;

    Scopes(Moments moments, Listings listings, Zones zones, JdbcClient db) {
        this.moments = moments;
        this.listings = listings;
        this.zones = zones;
        this.db = db;
    }

    /**
     * @param portfolios narrows to these; all that the caller may see if missing or empty
     * @throws dev.throughline.query.platform.questions.BadQuestion when the moment or an id cannot be asked for
     */
    public Scope fix(@Nullable List<String> portfolios, MomentRequest at, Caller caller) {
        Portfolios visible = visible(portfolios, caller);
        return scope(visible, moments.fix(at, () -> zones.of(visible)));
    }

    /** As {@link #fix(List, MomentRequest, Caller)}, for one portfolio that has to be there for this caller. */
    public Scope one(String portfolio, MomentRequest at, Caller caller) {
        if (!Slug.isSlug(portfolio) || !caller.portfolios().include(portfolio) || !exists(portfolio)) {
            throw new NothingThere("portfolio");
        }
        return fix(List.of(portfolio), at, caller);
    }

    /** Stretch and moment of a list about these portfolios; {@link #of} then says what it is about. */
    public Listing list(
            String list, PageRequest page, @Nullable List<String> portfolios, MomentRequest at, Caller caller) {
        Portfolios visible = visible(portfolios, caller);
        return listings.fix(list, page, at, () -> zones.of(visible));
    }

    /** What a list is about whose moment is fixed. */
    public Scope of(@Nullable List<String> portfolios, Moment moment, Caller caller) {
        return scope(visible(portfolios, caller), moment);
    }

    private static Portfolios visible(@Nullable List<String> portfolios, Caller caller) {
        List<String> wanted = portfolios == null ? List.of() : portfolios;
        Texts.checkIds("portfolio", wanted);
        return caller.portfolios().narrowedTo(wanted);
    }

    private Scope scope(Portfolios visible, Moment moment) {
        return new Scope(visible, calendar(visible.ids()), moment);
    }

    private boolean exists(String portfolio) {
        return !calendars(Set.of(portfolio)).isEmpty();
    }

    private BusinessCalendar calendar(Set<String> portfolios) {
        return portfolios.size() == 1
                ? calendars(portfolios).stream().findFirst().orElse(BusinessCalendar.ACROSS)
                : BusinessCalendar.ACROSS;
    }

    /** Zone, week and fiscal year are fixed when a portfolio is opened, so they need no clock. */
    private List<BusinessCalendar> calendars(Set<String> portfolios) {
        return db.sql("""
                        SELECT zone, week_ending_day, fiscal_year_start FROM portfolio_terms
                         WHERE portfolio = ANY(:portfolios)
                        """)
                .param("portfolios", portfolios.toArray(String[]::new))
                .query((row, n) -> new BusinessCalendar(
                        ZoneId.of(row.getString("zone")),
                        DayOfWeek.valueOf(row.getString("week_ending_day")),
                        Month.valueOf(row.getString("fiscal_year_start"))))
                .list();
    }
}
