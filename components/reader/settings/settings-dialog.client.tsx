'use client';

import { useId, useState } from 'react';
import type { SettingsMessages } from '@/lib/language/messages/settings-messages';
import { saveSettings } from './applied-settings.client';
import { plainSize, type SettingName, settingValues, toSettings } from './settings';
import { useSettings } from './stored-settings.client';

export interface SettingsDialogProps {
  messages: SettingsMessages;
}

/** The form of all settings, of native controls. Each applies at once, so that the view shows what it does. */
export function SettingsDialog({ messages }: SettingsDialogProps) {
  const settings = useSettings();
  const [said, setSaid] = useState('');
  const change = (name: SettingName, value: string) => {
    setSaid('');
    saveSettings(toSettings({ ...settings, [name]: value }));
  };
  const reset = () => {
    saveSettings({});
    setSaid(messages.resetDone);
  };
  return (
    <form method="dialog">
      <h2 id="reading-settings">{messages.settings}</h2>
      <label className="settings-switch">
        <input
          type="checkbox"
          checked={settings.largePrint === 'on'}
          onChange={({ target }) => change('largePrint', target.checked ? 'on' : '')}
        />
        {messages.largePrint}
      </label>
      <SizeRange
        label={messages.textSize}
        value={Number(settings.textSize ?? plainSize)}
        onChange={(percent) => change('textSize', String(percent))}
      />
      {choices.map(({ name, values }) => (
        <Choice
          key={name}
          name={name}
          legend={messages[name].legend}
          options={listOptions(values, messages[name].values)}
          value={settings[name] ?? ''}
          onChange={(value) => change(name, value)}
        />
      ))}
      <div className="settings-end">
        <button type="button" onClick={reset}>
          {messages.reset}
        </button>
        <button type="submit">{messages.done}</button>
      </div>
      <p role="status">{said}</p>
    </form>
  );
}

/** Each setting with a few values, in the order in which they are shown; an empty value is as the paper has it. */
const choices = [
  { name: 'paper', values: ['', ...settingValues.paper] },
  { name: 'lineLength', values: ['short', '', 'long'] },
  { name: 'lineHeight', values: ['tight', '', 'loose'] },
  { name: 'align', values: ['', ...settingValues.align] },
] as const;

interface Option {
  value: string;
  label: string;
}

const listOptions = (
  values: readonly string[],
  labels: Readonly<Record<string, string>>,
): Option[] => values.map((value) => ({ value, label: labels[value] ?? '' }));

interface SizeRangeProps {
  label: string;
  /** In percent. */
  value: number;
  onChange: (percent: number) => void;
}

function SizeRange({ label, value, onChange }: SizeRangeProps) {
  const id = useId();
  const { lang } = document.documentElement;
  const shown = new Intl.NumberFormat(lang, { style: 'percent' }).format(value / 100);
  const sizes = settingValues.textSize.map(Number);
  return (
    <div className="settings-size">
      <label htmlFor={id}>{label}</label>
      {/* The range itself says its value to screen readers. */}
      <span aria-hidden="true">{shown}</span>
      <input
        id={id}
        type="range"
        min={Math.min(...sizes)}
        max={Math.max(...sizes)}
        step={10}
        value={value}
        aria-valuetext={shown}
        onChange={({ target }) => onChange(Number(target.value))}
      />
    </div>
  );
}

interface ChoiceProps {
  name: string;
  legend: string;
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
}

function Choice({ name, legend, options, value, onChange }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
