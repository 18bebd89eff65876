//! Days, times and ages. Local times come in as such: which clock hangs on the wall is not decided
//! here.

use std::borrow::Cow;

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _, Utc};

use super::Text;

impl Text {
    /// `24. November 2026`
    pub fn day(self, day: NaiveDate) -> String {
        self.dated("date-day", day, "")
    }

    /// `24.11.2026`, for tables.
    pub fn day_short(self, day: NaiveDate) -> String {
        self.dated("date-short", day, "")
    }

    /// `Dienstag, 24. November`
    pub fn weekday_day(self, day: NaiveDate) -> String {
        self.dated("date-weekday", day, "")
    }

    /// `Dienstag, 24. November, 9:00`
    ///
    /// ```
    /// use lotse::text::{Lang, Text};
    /// let at = "2026-11-24T09:00:00".parse().unwrap();
    /// assert_eq!(Text::new(Lang::De).moment(at), "Dienstag, 24. November, 9:00");
    /// assert_eq!(Text::new(Lang::En).moment(at), "Tuesday 24 November, 9:00");
    /// ```
    pub fn moment(self, at: NaiveDateTime) -> String {
        self.dated("date-moment", at.date(), &self.time(at.time()))
    }

    /// `9:00`
    pub fn time(self, time: NaiveTime) -> String {
        let (hour, minute) = (time.hour().to_string(), format!("{:02}", time.minute()));
        self.say_with("time-short", &[("hour", hour.into()), ("minute", minute.into())])
    }

    /// `9:00 Uhr`, for sentences.
    pub fn time_of_day(self, time: NaiveTime) -> String {
        self.say_with("time-of-day", &[("time", self.time(time).into())])
    }

    /// `9:00–12:30`
    pub fn hours(self, from: NaiveTime, to: NaiveTime) -> String {
        let (from, to) = (self.time(from), self.time(to));
        self.say_with("time-span", &[("from", from.into()), ("to", to.into())])
    }

    /// The name of a month, 1 to 12.
    pub fn month(self, month: u32) -> Cow<'static, str> {
        self.code("month", &month.to_string())
    }

    /// How long ago something was: `vor 3 Tagen`. What lies ahead counts as just now.
    ///
    /// ```
    /// use chrono::{Duration, TimeZone, Utc};
    /// use lotse::text::{Lang, Text};
    /// let now = Utc.with_ymd_and_hms(2026, 11, 24, 9, 0, 0).unwrap();
    /// let text = Text::new(Lang::De);
    /// assert_eq!(text.ago(now - Duration::days(3), now), "vor 3 Tagen");
    /// assert_eq!(text.ago(now - Duration::minutes(1), now), "vor 1 Minute");
    /// ```
    pub fn ago(self, then: DateTime<Utc>, now: DateTime<Utc>) -> String {
        let passed = now - then;
        let (key, count) = match passed.num_minutes() {
            ..1 => return self.say("ago-now").into_owned(),
            minutes @ 1..60 => ("ago-minutes", minutes),
            60..1440 => ("ago-hours", passed.num_hours()),
            _ => return self.days_ago(passed.num_days()),
        };
        self.say_with(key, &[("count", count.into())])
    }

    fn days_ago(self, days: i64) -> String {
        let (key, count) = match days {
            ..14 => ("ago-days", days),
            14..60 => ("ago-weeks", days / 7),
            60..730 => ("ago-months", days / 30),
            _ => ("ago-years", days / 365),
        };
        self.say_with(key, &[("count", count.into())])
    }

    /// A day seen from today: `heute`, `morgen`, `gestern`, `in 5 Tagen`, `vor 3 Wochen`.
    ///
    /// ```
    /// use lotse::text::{Lang, Text};
    /// let today = "2026-11-24".parse().unwrap();
    /// let text = Text::new(Lang::De);
    /// assert_eq!(text.day_from("2026-11-25".parse().unwrap(), today), "morgen");
    /// assert_eq!(text.day_from("2026-11-19".parse().unwrap(), today), "vor 5 Tagen");
    /// ```
    pub fn day_from(self, day: NaiveDate, today: NaiveDate) -> String {
        let ahead = (day - today).num_days();
        match ahead {
            0 => self.say("day-today").into_owned(),
            1 => self.say("day-tomorrow").into_owned(),
            -1 => self.say("day-yesterday").into_owned(),
            2.. => self.say_with("day-ahead", &[("count", ahead.into())]),
            _ => self.days_ago(-ahead),
        }
    }

    fn dated(self, key: &str, day: NaiveDate, time: &str) -> String {
        let weekday = day.weekday();
        self.say_with(
            key,
            &[
                ("weekday", self.name(&weekday).into()),
                ("day", day.day().to_string().into()),
                ("day0", format!("{:02}", day.day()).into()),
                ("month", self.month(day.month()).into()),
                ("month0", format!("{:02}", day.month()).into()),
                ("year", day.year().to_string().into()),
                ("time", time.into()),
            ],
        )
    }
}
