import { lazy } from 'react';
import type { OverTime as Course } from '#app/leaderboard/over-time.ts';
import { ChartFrame } from './charts/chart-frame.tsx';
import { describeCourse } from './charts/describe-course.ts';
import { LinkTabs } from './link-tabs.tsx';

const TimeChart = lazy(() => import('./charts/time-chart.tsx'));

interface OverTimeProps {
  /** What the values are of: `GPT-4o`, `Built on GPT-4o`. */
  subject: string;
  course: Course;
  /** Address with another benchmark chosen. */
  toSearch(slug: string): string;
}

/** Reported values over time on one benchmark, which can be chosen. */
export function OverTime({ subject, course, toSearch }: OverTimeProps) {
  const { choices, benchmark, metric, series, unit } = course;
  return (
    <div className="space-y-3">
      {choices.length > 1 && (
        <LinkTabs
          label={`${subject}: benchmark of the chart`}
          most={6}
          tabs={choices.map(({ slug, name, points }) => ({
            name,
            count: points,
            to: toSearch(slug),
            isCurrent: slug === benchmark.slug,
          }))}
        />
      )}
      <ChartFrame
        title={`${subject} on ${benchmark.name} over time`}
        description={describeCourse(course, subject)}
        marks={series.points}
        metric={metric}
        height={320}
      >
        <TimeChart points={series.points} steps={series.best} unit={unit} />
      </ChartFrame>
    </div>
  );
}
