//! Grades, a unit a row: a column for each criterion, the set read once.

use std::sync::Arc;

use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;
use congdoan::{
    ConditionMet, GradeRequest, Grader, Points, Score, ScoreStatus, SetGiven, UnitScores, Year,
    read_json,
};

use super::Asked;
use super::cells::{self, Number, Reader};
use super::given::{Said, Source};
use super::json_rows::{JsonField, JsonRows};
use super::refusal::{Refusal, Wants};
use super::results::{Flags, Millionths, Texts, results};
use super::run::{Rows, Work};
use super::table::Table;
use super::typed::{Cell, Field, Refused, read};

/// The units of a table.
pub(super) struct GradeRows {
    grader: Grader,
    criteria: Vec<Criterion>,
    conditions: Vec<(String, Field<bool>)>,
    months_in_operation: Field<u32>,
    months_since_restructuring: Field<u32>,
    bonus: Field<Points>,
    deduction: Field<Points>,
    json: JsonRows,
}

struct Criterion {
    id: Arc<str>,
    points: Field<Points>,
    not_applicable: Field<bool>,
}

results! {
    GradeColumns {
        eligible: Flags,
        reason: Texts,
        total: Millionths,
        maximum: Millionths,
        percent: Millionths,
        grade: Texts,
        complete: Flags,
        capped_by: Texts,
    }
}

impl Cell for Points {
    const WANTS: Wants = Wants::Points;

    fn takes(data_type: &DataType) -> bool {
        cells::is_number(data_type) || cells::is_text(data_type)
    }

    fn reader(array: &dyn Array) -> Option<Reader<'_, Self>> {
        match cells::is_text(array.data_type()) {
            true => read(cells::texts(array), |text| text.parse().ok()),
            false => read(cells::numbers(array), |number: Number| {
                match number.whole() {
                    Some(whole) => Self::whole(u32::try_from(whole).ok()?).ok(),
                    None => number.text().parse().ok(),
                }
            }),
        }
    }
}

impl Cell for u32 {
    const WANTS: Wants = Wants::Count;

    fn takes(data_type: &DataType) -> bool {
        cells::is_number(data_type)
    }

    fn reader(array: &dyn Array) -> Option<Reader<'_, Self>> {
        read(cells::numbers(array), |number| {
            Self::try_from(number.whole()?).ok()
        })
    }
}

impl GradeRows {
    pub(super) fn of(asked: &Asked, said: &Said, table: &Table) -> Result<Self, Refused> {
        let constant = |name: &str| match said.constant(name) {
            Some(json) => Ok(json),
            None => Err(Refused::from(Refusal::missing(name))),
        };
        let set_json = constant("set")?;
        let place = |error| Refused::Operation(error, "set".to_owned());
        let set: SetGiven = read_json(set_json.as_bytes()).map_err(place)?;
        let unplaced = |error| Refused::Operation(error, String::new());
        let grader = Grader::new(&asked.law, &set).map_err(unplaced)?;
        if let Some(year) = said.only_constant("year")? {
            let place = |error| Refused::Operation(error, "year".to_owned());
            let year: Year = read_json(year.as_bytes()).map_err(place)?;
            let request = GradeRequest::new(set, Some(year), Vec::new());
            congdoan::grade(&asked.law, &request).map_err(unplaced)?;
        }
        let ids: Vec<&str> = grader.criteria().map(|id| &**id).collect();
        let condition_ids: Vec<&str> = grader
            .set()
            .conditions
            .iter()
            .map(|condition| condition.id.as_str())
            .collect();
        for (group, known) in [
            ("criteria", &ids),
            ("not_applicable", &ids),
            ("conditions", &condition_ids),
        ] {
            said.check_group(group, known)?;
        }

        let mut criteria = Vec::new();
        let mut scores = Vec::new();
        for id in grader.criteria() {
            let points = said.source_in(table, "criteria", id, true)?;
            let not_applicable = said.source_in(table, "not_applicable", id, false)?;
            if points.is_absent() && not_applicable.is_absent() {
                continue;
            }
            scores.push(vec![
                JsonField::text("criterion", id),
                JsonField::plain("points", points.clone()),
                JsonField::when("status", not_applicable.clone(), "not_applicable"),
            ]);
            criteria.push(Criterion {
                id: Arc::clone(id),
                points: Field::of(&format!("criteria.{id}"), points, table)?,
                not_applicable: Field::of(&format!("not_applicable.{id}"), not_applicable, table)?,
            });
        }
        if criteria.is_empty() {
            return Err(Refusal::no_criteria(&ids).into());
        }
        let mut conditions = Vec::new();
        let mut states = Vec::new();
        for id in condition_ids {
            let met = said.source_in(table, "conditions", id, true)?;
            if met.is_absent() {
                continue;
            }
            states.push(vec![
                JsonField::text("id", id),
                JsonField::plain("met", met.clone()),
            ]);
            let field = Field::of(&format!("conditions.{id}"), met, table)?;
            conditions.push((id.to_owned(), field));
        }
        let mut json = vec![
            JsonField::plain("set", Source::Constant(set_json.to_owned())),
            JsonField::items("scores", scores),
            JsonField::items("conditions", states),
        ];
        for name in [
            "months_in_operation",
            "months_since_restructuring",
            "bonus",
            "deduction",
        ] {
            json.push(JsonField::plain(name, said.source(table, name)?));
        }
        Ok(Self {
            months_in_operation: Field::optional(said, table, "months_in_operation")?,
            months_since_restructuring: Field::optional(said, table, "months_since_restructuring")?,
            bonus: Field::optional(said, table, "bonus")?,
            deduction: Field::optional(said, table, "deduction")?,
            json: JsonRows::new(&asked.common, json),
            criteria,
            conditions,
            grader,
        })
    }
}

impl Rows for GradeRows {
    type Results = GradeColumns;

    fn operation(&self) -> &str {
        "grade"
    }

    fn results(&self) -> GradeColumns {
        GradeColumns::default()
    }

    fn work<'a>(&'a self, batch: &'a RecordBatch) -> Work<'a, GradeColumns> {
        let criteria = self.criteria.iter().map(|criterion| {
            let points = criterion.points.reader(batch);
            (
                &criterion.id,
                points,
                criterion.not_applicable.reader(batch),
            )
        });
        let criteria: Vec<_> = criteria.collect();
        let conditions = self.conditions.iter();
        let conditions: Vec<_> = conditions
            .map(|(id, met)| (id, met.reader(batch)))
            .collect();
        let months_in_operation = self.months_in_operation.reader(batch);
        let months_since_restructuring = self.months_since_restructuring.reader(batch);
        let bonus = self.bonus.reader(batch);
        let deduction = self.deduction.reader(batch);
        // One card for all rows, whose memory is kept.
        let mut card = UnitScores::new("", Vec::new());
        Box::new(move |row, columns| {
            card.scores.clear();
            for (id, points, not_applicable) in &criteria {
                let applies = not_applicable(row)? != Some(true);
                let status = ScoreStatus::NotApplicable;
                let mut score = Score::without_points(Arc::clone(id), status);
                score.points = points(row)?;
                score.status = (!applies).then_some(status);
                card.scores.push(score);
            }
            card.conditions.clear();
            for (id, met) in &conditions {
                let (id, met) = ((*id).clone(), met(row)?);
                card.conditions.push(ConditionMet { id, met });
            }
            card.months_in_operation = months_in_operation(row)?;
            card.months_since_restructuring = months_since_restructuring(row)?;
            card.bonus = bonus(row)?;
            card.deduction = deduction(row)?;
            let graded = self.grader.grade(&card)?;
            columns.eligible.push(Some(graded.eligible));
            columns
                .reason
                .push(graded.reason.map(|reason| reason.as_str()));
            let total = graded.total.decimal();
            columns.total.digits(total.mantissa(), total.scale());
            let maximum = graded.maximum.decimal();
            columns.maximum.digits(maximum.mantissa(), maximum.scale());
            columns.percent.optional(
                graded
                    .percent
                    .map(|percent| (percent.mantissa(), percent.scale())),
            );
            columns.grade.push(graded.grade.as_deref());
            columns.complete.push(Some(graded.complete));
            columns.capped_by.push(graded.capped_by.as_deref());
            Ok(())
        })
    }

    fn json(&self) -> &JsonRows {
        &self.json
    }
}
